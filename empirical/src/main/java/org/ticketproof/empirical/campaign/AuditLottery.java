package org.ticketproof.empirical.campaign;

/** Chooses the trials that are decided a second time: those whose ticket is below the share. */
final class AuditLottery {
    private final long winners;

    /** The share is met to within 2^-38: the ticket's low 24 bits are left for other uses. */
    AuditLottery(double share) {
        winners = (long) Math.ceil(share * 0x1p39);
    }

    boolean draws(long ticket) {
        return (ticket >>> 24) < winners;
    }
}
