package org.ticketproof.theory.bound;

import java.util.Optional;
import org.ticketproof.theory.freezing.VariableLaw;

/**
 * The closed form of Theorem F (alpha = 1/2): {@code n >= max{(8/f) ln(16/(eps^2 delta)), ((47 q + 16 f)/f^2) ln(4/delta)}}
 * suffices. Solved for delta: {@code max{(16/eps^2) exp(-n f/8), 4 exp(-n f^2/(47 q + 16 f))}}.
 */
final class TheoremFClosedBound extends AbstractBound {
    TheoremFClosedBound() {
        super("theorem-f-closed", "theorem-f-closed", Direction.UPPER, true);
    }

    @Override
    Optional<String> objection(Setting setting) {
        return setting.law() == VariableLaw.UNIFORM
                ? Optional.empty()
                : Optional.of("the law is " + setting.law().id() + ", not uniform on [-1, 1]");
    }

    @Override
    double probability(Setting setting, long n) {
        Enclosure free = Ratios.free(setting.freezing());
        if (free.low() <= 0) {
            return 1;
        }
        Enclosure logarithm = Enclosure.of(setting.eps()).log().times(2);
        Enclosure dense = Enclosure.of(16).log().minus(logarithm).minus(free.times(n).over(8));
        Enclosure denominator = Enclosure.of(47).times(setting.freezing().lock()).plus(free.times(16));
        Enclosure range = Enclosure.of(4).log().minus(free.times(free).times(n).over(denominator));
        return Math.min(1, Enclosure.max(dense, range).exp().high());
    }
}
