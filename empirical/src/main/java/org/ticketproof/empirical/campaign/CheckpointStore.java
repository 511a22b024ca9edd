package org.ticketproof.empirical.campaign;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import org.ticketproof.empirical.sampling.TrialStream;

/**
 * The counts of finished batches in one SQLite file, from which an interrupted run goes on. Batches are committed in groups, at
 * the latest with the first one that arrives a second after the last commit; a run that is killed loses only what was not
 * committed, and the file stays sound. One run at a time may have it open. May be used by many threads.
 *
 * <p>A store belongs to one {@link RunFingerprint} and to the version of the streams and of the batch schedule; another
 * run's store is refused.
 */
public final class CheckpointStore implements AutoCloseable {
    /** Version of the file's layout and of the batch schedule. */
    static final int SCHEMA = 1;

    private static final int MOST_PENDING = 256;
    private static final long COMMIT_NANOS = 1_000_000_000L;

    private final Path file;
    private final RunFingerprint fingerprint;
    private final Connection connection;
    private int pending;
    private long lastCommit = System.nanoTime();
    /** The first failure to write; nothing is written after it. */
    private StoreException failure;

    private CheckpointStore(Path file, RunFingerprint fingerprint, Connection connection) {
        this.file = file;
        this.fingerprint = fingerprint;
        this.connection = connection;
    }

    /**
     * Opens a run's store, a new one if the file does not exist.
     *
     * @param file the store's file; its directory must exist
     * @param fingerprint the run it is for
     * @return the open store
     * @throws StoreException if the file cannot be used, is not a checkpoint store, is in use, or belongs to another run or version
     */
    public static CheckpointStore open(Path file, RunFingerprint fingerprint) {
        return open(file, fingerprint, "");
    }

    /** Opens with a further SQL command at the start, so that tests can provoke failures. */
    static CheckpointStore open(Path file, RunFingerprint fingerprint, String command) {
        boolean exists = Files.exists(file);
        Connection connection = StoreErrors.connect(file);
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA locking_mode = EXCLUSIVE");
                statement.execute(command.isEmpty() ? "PRAGMA busy_timeout = 200" : command);
            }
            connection.setAutoCommit(false);
            StoreSchema schema = new StoreSchema(file, connection);
            if (!exists || schema.empty()) {
                schema.create(fingerprint);
            } else {
                schema.require(fingerprint);
            }
            connection.commit();
            return new CheckpointStore(file, fingerprint, connection);
        } catch (SQLException e) {
            StoreErrors.abandon(file, exists, connection);
            throw StoreErrors.explain(file, e);
        } catch (StoreException e) {
            StoreErrors.abandon(file, exists, connection);
            throw e;
        }
    }

    /**
     * The run this store is for.
     *
     * @return its fingerprint
     */
    public RunFingerprint fingerprint() {
        return fingerprint;
    }

    /**
     * The stored batches of an experiment.
     *
     * @param experiment the experiment
     * @return counts by batch number
     * @throws StoreException if the file cannot be read or has impossible counts
     */
    public synchronized Map<Integer, BatchCounts> batches(Experiment experiment) {
        Map<Integer, BatchCounts> found = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT batch, trials, audited, failures FROM batches WHERE experiment = ?")) {
            select.setString(1, experiment.key());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    long[] failures = CountText.parse(rows.getString(4));
                    if (failures.length != experiment.counters()) {
                        throw new IllegalArgumentException("batch of " + failures.length + " counters");
                    }
                    found.put(rows.getInt(1), new BatchCounts(rows.getLong(2), rows.getLong(3), failures));
                }
            }
            return found;
        } catch (SQLException e) {
            throw StoreErrors.explain(file, e);
        } catch (IllegalArgumentException e) {
            throw new StoreException(file, "is corrupt (" + e.getMessage() + " in '" + experiment.key()
                    + "'); delete it and start again", e);
        }
    }

    /**
     * Stores a batch's counts, in place of what the batch had before.
     *
     * @param experiment the experiment
     * @param batch number of the batch
     * @param counts its counts
     * @throws StoreException if the file cannot be written
     */
    public synchronized void put(Experiment experiment, int batch, BatchCounts counts) {
        if (failure != null) {
            throw failure;
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO batches VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, experiment.key());
            insert.setInt(2, batch);
            insert.setLong(3, counts.trials());
            insert.setLong(4, counts.audited());
            insert.setString(5, CountText.format(counts.failures()));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw failed(e);
        }
        pending++;
        if (pending >= MOST_PENDING || System.nanoTime() - lastCommit > COMMIT_NANOS) {
            flush();
        }
    }

    /**
     * Commits everything put so far; does nothing after a failure to write, which has been reported then.
     *
     * @throws StoreException if the file cannot be written
     */
    public synchronized void flush() {
        try {
            if (pending > 0 && failure == null) {
                connection.commit();
                pending = 0;
            }
            lastCommit = System.nanoTime();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private StoreException failed(SQLException e) {
        failure = StoreErrors.explain(file, e);
        return failure;
    }

    /**
     * Commits and closes. Further calls do nothing.
     *
     * @throws StoreException if the file cannot be written
     */
    @Override
    public synchronized void close() {
        try {
            if (!connection.isClosed()) {
                flush();
            }
        } catch (SQLException e) {
            throw StoreErrors.explain(file, e);
        } finally {
            StoreErrors.closeQuietly(connection);
        }
    }

    /** Everything besides the fingerprint that counts depend on. */
    static String format() {
        return "store " + SCHEMA + ", streams " + TrialStream.VERSION;
    }
}
