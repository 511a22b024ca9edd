package org.ticketproof.empirical.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ticketproof.empirical.claim.Decimals;

/** What a run's counts and verdicts hang on, compared between two runs. */
final class Causes {
    private static final int SHORT = 12;

    private final StoredRun before;
    private final StoredRun after;
    private final Map<String, StoredSuite> suitesBefore;
    private final Map<String, StoredSuite> suitesAfter;

    Causes(StoredRun before, StoredRun after) {
        this.before = before;
        this.after = after;
        suitesBefore = byName(before);
        suitesAfter = byName(after);
    }

    private static Map<String, StoredSuite> byName(StoredRun run) {
        return run.suites().stream().collect(Collectors.toMap(StoredSuite::suite, Function.identity(), (a, b) -> a));
    }

    /** Whether both runs had to draw the same numbers, equally many, and stop at the same trials. */
    boolean sameCountsDue() {
        return before.seed() == after.seed() && before.effort().equals(after.effort()) && before.alpha() == after.alpha()
                && before.alphaPerLimit() == after.alphaPerLimit() && hashes(before).equals(hashes(after));
    }

    private static List<String> hashes(StoredRun run) {
        return run.suites().stream().map(StoredSuite::sha256).sorted().toList();
    }

    boolean sameFile(String suite) {
        return suitesBefore.containsKey(suite) && suitesAfter.containsKey(suite)
                && suitesBefore.get(suite).sha256().equals(suitesAfter.get(suite).sha256());
    }

    /** Everything that changed and that a suite's results hang on. */
    List<String> of(String suite, boolean ownSeed) {
        List<String> causes = new ArrayList<>();
        if (!suitesAfter.containsKey(suite)) {
            return List.of("suite " + suite + " was not checked in this run");
        }
        if (!suitesBefore.containsKey(suite)) {
            return List.of("suite " + suite + " is not in the baseline");
        }
        if (!sameFile(suite)) {
            causes.add("claim file changed, sha256 " + cut(suitesBefore.get(suite).sha256()) + " -> " + cut(suitesAfter.get(suite).sha256()));
        }
        if (!ownSeed) {
            changed(causes, "seed", before.seed(), after.seed());
            changed(causes, "effort", before.effort(), after.effort());
            changed(causes, "alpha", Decimals.number(before.alpha()), Decimals.number(after.alpha()));
            if (before.alpha() == after.alpha() && before.alphaPerLimit() != after.alphaPerLimit()) {
                causes.add("alpha is divided over other cells");
            }
        }
        code(causes);
        if (causes.isEmpty()) {
            causes.add("seed, effort, alpha, claim file and code are the same");
        }
        return causes;
    }

    private void code(List<String> causes) {
        Optional<String> version = before.version().filter(v -> !Optional.of(v).equals(after.version()));
        if (before.code().isEmpty() || after.code().isEmpty()) {
            causes.add("code perhaps changed: the baseline does not say by which code it was made");
        } else if (!before.code().equals(after.code())) {
            causes.add("code changed, " + version.map(v -> "version " + v + " -> " + after.version().orElse("?") + ", ").orElse("")
                    + cut(before.code().get()) + " -> " + cut(after.code().get()));
        }
    }

    private static void changed(List<String> causes, String what, Object was, Object is) {
        if (!was.equals(is)) {
            causes.add(what + " changed, " + was + " -> " + is);
        }
    }

    private static String cut(String hash) {
        return hash.length() <= SHORT ? hash : hash.substring(0, SHORT);
    }
}
