package org.ticketproof.empirical.cli;

import picocli.CommandLine.IVersionProvider;

/** The version line. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {"ticketproof " + NUMBER + " (Java " + Runtime.version().feature() + ")"};
    }

    static final String NUMBER = "0.1.0";
}
