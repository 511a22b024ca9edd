package org.ticketproof.empirical.campaign;

/**
 * What a cell's trials gave.
 *
 * @param cell the cell
 * @param tally trials and failures
 * @param stoppedEarly true if the budget's rule was satisfied before its last trial
 * @param audited number of these trials that were decided a second time through certificates, all of which agreed
 */
public record CellResult(Cell cell, Tally tally, boolean stoppedEarly, long audited) {
}
