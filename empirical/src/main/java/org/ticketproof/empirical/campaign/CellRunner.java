package org.ticketproof.empirical.campaign;

/** The trials of a cell of the standard problem. */
final class CellRunner implements TrialRunner {
    private final Trial trial;
    private final boolean[] fails = new boolean[1];

    CellRunner(long seed, Cell cell) {
        trial = new Trial(seed, cell);
    }

    @Override
    public boolean[] fails(long number) {
        fails[0] = trial.fails(number);
        return fails;
    }

    @Override
    public long auditTicket() {
        return trial.auditTicket();
    }

    @Override
    public void audit(Audit audit, int counter, boolean failed) {
        audit.check(trial.instance(), trial.target(), trial.instance().size(), failed);
    }
}
