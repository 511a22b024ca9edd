package org.ticketproof.empirical.report;

import org.ticketproof.empirical.claim.Decimals;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;
import org.ticketproof.theory.freezing.Variant;

/** Settings in words. */
final class Settings {
    private Settings() {
    }

    static String targets(Setting setting) {
        return setting.targets() == Targets.ALL ? "all" : "one";
    }

    /** The law and, where it is not the standard one, the variant of the problem. */
    static String law(Setting setting) {
        return setting.law().id() + (isStandard(setting) ? "" : " " + setting.variant().id());
    }

    private static boolean isStandard(Setting setting) {
        return setting.variant().equals(Variant.STANDARD);
    }

    /** Whether tables need a column for {@link #law}. */
    static boolean isSpecial(Setting setting) {
        return setting.law() != VariableLaw.UNIFORM || !isStandard(setting);
    }

    static String withoutEps(Setting setting) {
        StringBuilder text = new StringBuilder(setting.targets() == Targets.ALL ? "all targets" : "one target");
        if (setting.law() != VariableLaw.UNIFORM) {
            text.append(", ").append(setting.law().id()).append(" law");
        }
        if (!isStandard(setting)) {
            text.append(", ").append(setting.variant().text());
        }
        if (setting.freezing().prune() > 0) {
            text.append(", prune = ").append(Decimals.number(setting.freezing().prune()));
        }
        if (setting.freezing().lock() > 0) {
            text.append(", lock = ").append(Decimals.number(setting.freezing().lock()));
        }
        return text.toString();
    }

    /** The setting without its tolerance, fit for a file name. */
    static String fileName(Setting setting) {
        return targets(setting) + (setting.law() == VariableLaw.UNIFORM ? "" : "-" + setting.law().id())
                + (isStandard(setting) ? "" : "-" + setting.variant().id())
                + (setting.freezing().prune() > 0 ? "-p" + Decimals.number(setting.freezing().prune()) : "")
                + (setting.freezing().lock() > 0 ? "-q" + Decimals.number(setting.freezing().lock()) : "");
    }

    /** The measured limits for the least number of variables, or what is known of them. */
    static String range(int necessary, int sufficient, int most, String dash) {
        if (sufficient > most) {
            return necessary > most ? "> " + most : ">= " + necessary;
        }
        int low = Math.min(necessary, sufficient);
        int high = Math.max(necessary, sufficient);
        return low == high ? Integer.toString(low) : low + dash + high;
    }
}
