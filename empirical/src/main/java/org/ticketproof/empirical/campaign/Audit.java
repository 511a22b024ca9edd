package org.ticketproof.empirical.campaign;

import java.util.Optional;
import org.ticketproof.theory.freezing.DrawnInstance;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.subsetsum.CoverageCertificate;
import org.ticketproof.theory.subsetsum.CoverageChecker;
import org.ticketproof.theory.subsetsum.CoverageSolver;
import org.ticketproof.theory.subsetsum.FixedPoint;

/**
 * Decides one trial a second time: a certificate says covered or missed, its checker, which shares nothing with the solvers,
 * verifies it, and the answer must be the one that was counted. One target is a window of one target.
 */
final class Audit {
    private final Shard shard;
    private final long trial;

    Audit(Shard shard, long trial) {
        this.shard = shard;
        this.trial = trial;
    }

    /** Checks the decision about the first {@code m} variables. */
    void check(DrawnInstance instance, long target, int m, boolean fails) {
        long[] free = new long[m];
        int count = 0;
        long lockedSum = 0;
        for (int j = 0; j < m; j++) {
            if (instance.states()[j] == DrawnInstance.FREE) {
                free[count++] = instance.values()[j];
            } else if (instance.states()[j] == DrawnInstance.LOCKED) {
                lockedSum += instance.values()[j];
            }
        }
        boolean all = shard.experiment().setting().targets() == Targets.ALL;
        long lo = (all ? -FixedPoint.ONE : target) - lockedSum;
        long hi = (all ? FixedPoint.ONE : target) - lockedSum;
        long tolerance = shard.experiment().tolerance();
        CoverageCertificate certificate = new CoverageSolver(count).certify(free, count, lo, hi, tolerance);
        Optional<String> fault = CoverageChecker.fault(free, count, lo, hi, tolerance, certificate);
        fault.ifPresent(reason -> fail(m, "the certificate is faulty, " + reason));
        boolean missed = certificate instanceof CoverageCertificate.Missed;
        if (missed != fails) {
            fail(m, "counted as " + name(fails) + ", certified as " + name(missed));
        }
    }

    /** Checks the decision about the first {@code m} variables against another one. */
    void compare(int m, boolean fails, boolean again, String how) {
        if (again != fails) {
            fail(m, "counted as " + name(fails) + ", " + how + " says " + name(again));
        }
    }

    /** Requires what a second look at a decision must find. */
    void require(int m, boolean holds, String what) {
        if (!holds) {
            fail(m, what);
        }
    }

    private void fail(int m, String what) {
        throw new AuditFailure("audit: seed " + shard.seed() + ", cell '" + shard.experiment().key() + "', trial " + trial + ", first " + m
                + " variables: " + what);
    }

    private static String name(boolean fails) {
        return fails ? "missed" : "covered";
    }
}
