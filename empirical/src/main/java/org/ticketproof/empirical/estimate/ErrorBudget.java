package org.ticketproof.empirical.estimate;

/**
 * The probability of any wrong limit in a run, divided evenly over its cells and the two sides of each (Bonferroni): with
 * one-sided limits at level {@link #perSide()}, all limits of all cells hold together with probability at least
 * {@code 1 - alpha}, however the cells depend on each other.
 *
 * @param alpha error probability of the whole run, in (0, 1)
 * @param cells number of cells that limits are stated for, at least 1
 */
public record ErrorBudget(double alpha, int cells) {
    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if {@code alpha} is not in (0, 1) or {@code cells} is less than 1
     */
    public ErrorBudget {
        Levels.require("alpha", alpha);
        if (cells < 1) {
            throw new IllegalArgumentException("cells = " + cells + ": must be at least 1");
        }
    }

    /**
     * Error probability of one cell's two limits together.
     *
     * @return {@code alpha / cells}, rounded down
     */
    public double perCell() {
        return Math.nextDown(alpha / cells);
    }

    /**
     * Error probability of one limit of one cell.
     *
     * @return {@code alpha / (2 cells)}, rounded down
     */
    public double perSide() {
        return perCell() / 2;
    }

    /**
     * The budget in words, for reports.
     *
     * @return one line
     */
    public String describe() {
        return "alpha = " + alpha + " over " + cells + (cells == 1 ? " cell" : " cells") + " and two sides (Bonferroni): " + perSide()
                + " for each limit";
    }
}
