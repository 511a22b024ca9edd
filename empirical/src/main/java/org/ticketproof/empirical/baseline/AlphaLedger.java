package org.ticketproof.empirical.baseline;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ticketproof.empirical.report.ReportException;

/**
 * The error budget of many runs with fresh seeds. The k-th night spends {@code alpha * 6 / (pi^2 k^2)}, rounded down; these sum to
 * alpha over all k, so with probability at least 1 - alpha no confidence limit of any night is ever wrong, however long the
 * nights go on. A night is entered before it samples and its seed follows from its name, so that nothing can be run again
 * until it looks better.
 *
 * @param alpha error probability of all nights together, in (0, 1)
 * @param nights the nights that have been entered, in order
 */
public record AlphaLedger(double alpha, List<Night> nights) {
    /** Copies the list and checks that every night has its place and no more than its share. */
    public AlphaLedger {
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha: '" + alpha + "': must be a number in (0, 1)");
        }
        nights = List.copyOf(nights);
        for (int i = 0; i < nights.size(); i++) {
            Night night = nights.get(i);
            if (night.k() != i + 1) {
                throw new IllegalArgumentException("nights[" + i + "].k: '" + night.k() + "': must be " + (i + 1));
            }
            if (!(night.alpha() > 0 && night.alpha() <= share(alpha, night.k()))) {
                throw new IllegalArgumentException("nights[" + i + "].alpha: '" + night.alpha() + "': must be in (0, " + share(alpha, night.k()) + "]");
            }
            for (Night earlier : nights.subList(0, i)) {
                if (earlier.name().equals(night.name()) || earlier.seed() == night.seed()) {
                    throw new IllegalArgumentException("nights[" + i + "]: same name or seed as night " + earlier.k());
                }
            }
        }
    }

    /**
     * The share of one night, rounded down.
     *
     * @param alpha error probability of all nights, in (0, 1)
     * @param k number of the night, from 1
     * @return at most {@code alpha * 6 / (pi^2 k^2)}
     */
    public static double share(double alpha, long k) {
        // Two roundings and pi's own error are below 8 units in the last place together.
        // Among subnormal numbers a unit is coarser than that: hence one step down.
        return Math.max(0, Math.nextDown(alpha * (6 / (Math.PI * Math.PI)) / ((double) k * k) * (1 - 0x1p-49)));
    }

    /**
     * What all nights so far have spent together.
     *
     * @return the sum of their shares, at most alpha
     */
    public double spent() {
        return nights.stream().mapToDouble(Night::alpha).sum();
    }

    /**
     * Enters the next night.
     *
     * @param name the night's name, such as its date: letters, digits, dots, hyphens, colons and underscores
     * @param seed the seed, or empty to have it follow from the name
     * @return the ledger with one night more
     * @throws IllegalArgumentException if the name is malformed, or a night of this name or seed is there already
     */
    public AlphaLedger enter(String name, Optional<Long> seed) {
        Night.requireName(name);
        long chosen = seed.orElseGet(() -> Night.seedOf(name));
        for (Night night : nights) {
            if (night.name().equals(name)) {
                throw new IllegalArgumentException("night '" + name + "': has run already (night " + night.k() + ", seed " + night.seed()
                        + "); a night is not run again");
            }
            if (night.seed() == chosen) {
                throw new IllegalArgumentException("seed " + chosen + ": was that of night '" + night.name() + "'; a night needs a fresh seed");
            }
        }
        List<Night> more = new ArrayList<>(nights);
        int k = more.size() + 1;
        more.add(new Night(k, name, chosen, share(alpha, k)));
        return new AlphaLedger(alpha, more);
    }

    /**
     * Reads a ledger.
     *
     * @param file the file
     * @return the ledger
     * @throws ReportException if it cannot be read or is no ledger
     */
    public static AlphaLedger read(Path file) {
        return LedgerFile.read(file);
    }

    /**
     * A night by its name.
     *
     * @param name the name
     * @return the night, if it is in the ledger
     */
    public Optional<Night> find(String name) {
        return nights.stream().filter(n -> n.name().equals(name)).findFirst();
    }

    /**
     * Enters the next night in a file, atomically: a crash leaves the old or the new ledger, and two processes cannot take the
     * same share.
     *
     * @param file the ledger; made with the given alpha if it is not there
     * @param alpha error probability of all nights together; must be that of an existing ledger
     * @param name the night's name
     * @param seed the seed, or empty to have it follow from the name
     * @return the night, already in the file
     * @throws IllegalArgumentException if the night cannot be entered, see {@link #enter}
     * @throws ReportException if the file cannot be read or written, or is no ledger
     */
    public static synchronized Night take(Path file, double alpha, String name, Optional<Long> seed) {
        Path place = file.toAbsolutePath();
        try {
            Files.createDirectories(place.getParent());
            Path lockFile = place.resolveSibling("." + place.getFileName() + ".lock");
            try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE); FileLock lock = lock(channel)) {
                if (lock == null) {
                    throw new ReportException(file + ": another process is entering a night", null);
                }
                AlphaLedger ledger = Files.exists(place) ? LedgerFile.read(file) : new AlphaLedger(alpha, List.of());
                if (ledger.alpha() != alpha) {
                    throw new IllegalArgumentException(file + ": alpha = " + alpha + ": the ledger is of alpha " + ledger.alpha());
                }
                AlphaLedger more = ledger.enter(name, seed);
                replace(place, LedgerFile.text(more));
                return more.nights().get(more.nights().size() - 1);
            }
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be written: " + e.getMessage(), e);
        }
    }

    /** Keeps other processes out; the monitor keeps out other threads, which share the process's locks. */
    private static FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void replace(Path place, String text) throws IOException {
        Path temporary = place.resolveSibling("." + place.getFileName() + ".ticketproof-tmp");
        try (FileChannel out = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.write(StandardCharsets.UTF_8.encode(text));
            out.force(true);
        }
        try {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
