package org.ticketproof.empirical.report;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * How and when a run was made: what does not belong to its result.
 *
 * @param version version of Ticketproof
 * @param code fingerprint of the classes that decide counts and verdicts, see {@link CodeFingerprint}
 * @param command the command line
 * @param java version and vendor of the Java machine
 * @param system operating system and architecture
 * @param engine name of the engine
 * @param threads number of threads
 * @param started when the run started, to the second
 * @param seconds how long it took
 */
public record Provenance(String version, String code, String command, String java, String system, String engine, int threads,
        Instant started, long seconds) {
    /**
     * The provenance of a run on this machine.
     *
     * @param version version of Ticketproof
     * @param command the command line
     * @param engine name of the engine
     * @param threads number of threads
     * @param started when the run started
     * @param taken how long it took
     * @return the provenance
     */
    public static Provenance here(String version, String command, String engine, int threads, Instant started, Duration taken) {
        return new Provenance(version, CodeFingerprint.here(), command, Runtime.version() + " (" + System.getProperty("java.vendor") + ")",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"), engine, threads,
                started.truncatedTo(ChronoUnit.SECONDS), taken.toSeconds());
    }

    /** The provenance in one line of text. */
    String line() {
        return "Ticketproof " + version + " (code " + CodeFingerprint.shortened(code) + "), " + started + ", " + seconds + " s, " + engine + " engine, " + threads
                + (threads == 1 ? " thread" : " threads") + ", Java " + java + ", " + system + ": " + command;
    }
}
