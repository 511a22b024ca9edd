package org.ticketproof.empirical.cli;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.sampling.InstanceSampler;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.QuantileLaw;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that make a setting: tolerance, freezing, law, quantifier. */
final class SettingOptions {
    @Option(names = "--eps", required = true, paramLabel = "E", description = "Tolerance, in (0,1].")
    private double eps;

    @Mixin
    private FreezingOptions freezing;

    @Option(names = "--law", paramLabel = "LAW", defaultValue = "uniform", converter = LawConverter.class,
            description = "Law of a variable: uniform, product, normal, signed-constant, quantiles:FILE. Default: ${DEFAULT-VALUE}.")
    private VariableLaw law;

    @Option(names = "--targets", paramLabel = "all|one", defaultValue = "all",
            description = "One draw for all targets of [-1,1], or for one uniform target. Default: ${DEFAULT-VALUE}.")
    private Targets targets;

    @Mixin
    private VariantOptions variant;

    /** The setting asked for; an IllegalArgumentException names the option that is out of range. */
    Setting setting() {
        return new Setting(eps, freezing.freezing(), law, targets, variant.variant());
    }

    /** A line about a law of the user's own; empty for the others. */
    static Optional<String> note(Setting setting) {
        return setting.law() instanceof QuantileLaw ? Optional.of(String.format(Locale.ROOT,
                "law %s: %.10g U[-1,1] + %.10g (rest); a drawn variable is within %.3g of the continuous one",
                setting.law().id(), setting.law().uniformWeight(), 1 - setting.law().uniformWeight(), InstanceSampler.gridError(setting.law())))
                : Optional.empty();
    }

    /** The setting's members of a JSON object. */
    static void put(Setting setting, Map<String, Object> object) {
        object.put("eps", setting.eps());
        object.put("prune", setting.freezing().prune());
        object.put("lock", setting.freezing().lock());
        object.put("law", setting.law().id());
        if (setting.law() instanceof QuantileLaw) {
            object.put("uniformWeight", setting.law().uniformWeight());
            object.put("gridError", InstanceSampler.gridError(setting.law()));
        }
        if (!setting.variant().equals(Variant.STANDARD)) {
            object.put("variant", setting.variant().id());
        }
        object.put("targets", setting.targets().name().toLowerCase(Locale.ROOT));
    }
}
