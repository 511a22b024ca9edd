package org.ticketproof.empirical.campaign;

/**
 * A cell to be measured.
 *
 * @param cell the cell
 * @param budget how many trials it gets
 */
public record CellPlan(Cell cell, TrialBudget budget) {
}
