package org.ticketproof.empirical.cli;

import java.util.Locale;
import java.util.Map;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that make a setting: tolerance, freezing, law, quantifier. */
final class SettingOptions {
    @Option(names = "--eps", required = true, paramLabel = "E", description = "Tolerance, in (0,1].")
    private double eps;

    @Mixin
    private FreezingOptions freezing;

    @Option(names = "--law", paramLabel = "LAW", defaultValue = "uniform", converter = LawConverter.class,
            description = "Law of a variable: uniform, product, normal, signed-constant. Default: ${DEFAULT-VALUE}.")
    private VariableLaw law;

    @Option(names = "--targets", paramLabel = "all|one", defaultValue = "all",
            description = "One draw for all targets of [-1,1], or for one uniform target. Default: ${DEFAULT-VALUE}.")
    private Targets targets;

    /** The setting asked for; an IllegalArgumentException names the option that is out of range. */
    Setting setting() {
        return new Setting(eps, freezing.freezing(), law, targets);
    }

    /** The setting's members of a JSON object. */
    static void put(Setting setting, Map<String, Object> object) {
        object.put("eps", setting.eps());
        object.put("prune", setting.freezing().prune());
        object.put("lock", setting.freezing().lock());
        object.put("law", setting.law().id());
        object.put("targets", setting.targets().name().toLowerCase(Locale.ROOT));
    }
}
