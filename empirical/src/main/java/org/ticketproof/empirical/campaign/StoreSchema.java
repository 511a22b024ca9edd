package org.ticketproof.empirical.campaign;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of a checkpoint store, and whom they belong to. */
final class StoreSchema {
    /** "TPCS" in ASCII; SQLite keeps it in the file's header to tell applications apart. */
    private static final int APPLICATION = 0x54504353;

    private final Path file;
    private final Connection connection;

    StoreSchema(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Whether the file has no tables: new, or its first run was killed before the first commit. */
    boolean empty() throws SQLException {
        return number("SELECT count(*) FROM sqlite_master") == 0;
    }

    void create(RunFingerprint fingerprint) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + APPLICATION);
            statement.execute("CREATE TABLE run (name TEXT PRIMARY KEY, value TEXT NOT NULL)");
            statement.execute("CREATE TABLE batches (experiment TEXT NOT NULL, batch INTEGER NOT NULL, trials INTEGER NOT NULL,"
                    + " audited INTEGER NOT NULL, failures TEXT NOT NULL, PRIMARY KEY (experiment, batch)) WITHOUT ROWID");
        }
        write("format", CheckpointStore.format());
        write("inputs", fingerprint.inputs());
        write("seed", Long.toString(fingerprint.seed()));
    }

    void require(RunFingerprint fingerprint) throws SQLException {
        if (number("PRAGMA application_id") != APPLICATION) {
            throw new StoreException(file, "is a database of another program; name another file", null);
        }
        requireSound();
        require("format", CheckpointStore.format(), "of another version");
        require("inputs", fingerprint.inputs(), "of other claim files");
        require("seed", Long.toString(fingerprint.seed()), "of another seed");
        // Takes the write lock now, so that a second run or a read-only file shows at the start.
        write("seed", Long.toString(fingerprint.seed()));
    }

    private void requireSound() throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery("PRAGMA quick_check(1)")) {
            String verdict = rows.next() ? rows.getString(1) : "no answer";
            if (!verdict.equals("ok")) {
                throw new StoreException(file, "is corrupt (" + verdict.replace('\n', ' ') + "); delete it and start again", null);
            }
        }
    }

    private void require(String name, String wanted, String what) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT value FROM run WHERE name = ?")) {
            select.setString(1, name);
            try (ResultSet rows = select.executeQuery()) {
                String found = rows.next() ? rows.getString(1) : "nothing";
                if (!found.equals(wanted)) {
                    throw new StoreException(file, "is " + what + " (" + found + ", this run has " + wanted
                            + "); delete it or name another file", null);
                }
            }
        }
    }

    private long number(String query) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void write(String name, String value) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("INSERT OR REPLACE INTO run VALUES (?, ?)")) {
            insert.setString(1, name);
            insert.setString(2, value);
            insert.executeUpdate();
        }
    }
}
