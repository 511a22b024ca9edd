package org.ticketproof.models.architecture;

import org.nd4j.linalg.factory.Nd4j;

/** What has to be set once before the first network. */
final class Runtimes {
    private static boolean prepared;

    private Runtimes() {
    }

    /** Turns DL4J's periodic garbage collections off: per-batch arrays are closed, everything else lives in workspaces. */
    static synchronized void prepare() {
        if (!prepared) {
            Nd4j.getMemoryManager().togglePeriodicGc(false);
            prepared = true;
        }
    }
}
