package org.ticketproof.empirical.baseline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One difference between two runs and what may have caused it.
 *
 * @param kind what it means
 * @param suite the claim file's suite
 * @param claim the claim, or the words {@code measured} for the failure counts of a trajectory
 * @param cell the cell, if the difference is in one
 * @param before what the baseline has
 * @param after what this run has
 * @param causes what changed between the runs that this hangs on, in words; never empty
 */
public record Difference(Kind kind, String suite, String claim, Optional<String> cell, String before, String after, List<String> causes) {
    /** What a difference means; the first two make the comparison fail. */
    public enum Kind {
        /** A worse verdict, or a claim or cell that is no longer there. */
        WORSE(true),
        /** Other counts from the same seed, files and effort: sampling or deciding changed. */
        COUNTS(true),
        /** A better verdict. */
        BETTER(false),
        /** A claim or cell that the baseline does not have. */
        NEW(false),
        /** Golden counts of another claim file, which may ask for another cell or seed. */
        OTHER(false);

        private final boolean failing;

        Kind(boolean failing) {
            this.failing = failing;
        }

        /**
         * Whether it makes the comparison fail.
         *
         * @return true for a regression
         */
        public boolean failing() {
            return failing;
        }

        /**
         * The name in reports.
         *
         * @return the lower-case name
         */
        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public Difference {
        causes = List.copyOf(causes);
    }

    /**
     * The difference in one line.
     *
     * @return kind, claim, cell, old, new and causes
     */
    public String line() {
        return String.format("%-7s%s%s: %s -> %s (%s)", kind.id(), claim, cell.map(c -> ", " + c).orElse(""), before, after, String.join("; ", causes));
    }
}
