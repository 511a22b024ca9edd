package org.ticketproof.empirical.rare;

/** Failure for all targets at eps = 1/2 of variables that are -1 or 1, over all states and signs of all variables. */
final class BruteForceSigns {
    private BruteForceSigns() {
    }

    static double failureProbability(double prune, double lock, int n) {
        return recurse(prune, lock, n, 0, 0, 0);
    }

    private static double recurse(double prune, double lock, int n, int locked, int negative, int positive) {
        if (n == 0) {
            // Sums are all integers from locked - negative to locked + positive; -1, 0 and 1 cover [-1, 1] and nothing less does.
            return locked - negative <= -1 && locked + positive >= 1 ? 0 : 1;
        }
        double free = 1 - prune - lock;
        return prune * recurse(prune, lock, n - 1, locked, negative, positive)
                + lock / 2 * (recurse(prune, lock, n - 1, locked - 1, negative, positive) + recurse(prune, lock, n - 1, locked + 1, negative, positive))
                + free / 2 * (recurse(prune, lock, n - 1, locked, negative + 1, positive) + recurse(prune, lock, n - 1, locked, negative, positive + 1));
    }
}
