package org.ticketproof.models.ticket;

import java.util.BitSet;

/**
 * A pruned random network: its specification and one bit per free source weight, in the order of layers, rows, inputs
 * and places in the block.
 *
 * @param spec what the source is
 * @param summary what the construction reported
 * @param bits the mask; not to be changed
 * @param bitCount number of bits, the number of free source weights
 */
public record Ticket(TicketSpec spec, Summary summary, BitSet bits, long bitCount) {
    /**
     * What the construction reported, as a claim that verification checks.
     *
     * @param problems number of subset-sum problems solved
     * @param infeasible number of those without any subset within eps
     * @param worstError largest distance of an effective weight from its target, in units of 2<sup>-40</sup>
     */
    public record Summary(long problems, long infeasible, long worstError) {
    }
}
