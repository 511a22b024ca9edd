package org.ticketproof.proofs.ledger;

import org.ticketproof.proofs.step.Evidence;

/**
 * One step, contract or cited statement of an argument, with its evidence.
 *
 * @param argument id of the part of the proof it belongs to
 * @param id id of the step, contract or statement; the argument's own where something is missing
 * @param title what it says
 * @param evidence what backs it
 */
public record LedgerLine(String argument, String id, String title, Evidence evidence) {
}
