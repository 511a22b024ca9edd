package org.ticketproof.empirical.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.sqlite.SQLiteJDBCLoader;

/** Connects to SQLite files and turns its errors into one clear line. */
final class StoreErrors {
    private StoreErrors() {
    }

    static Connection connect(Path file) {
        try {
            if (!SQLiteJDBCLoader.initialize()) {
                throw new IllegalStateException("not loaded");
            }
        } catch (Exception | LinkageError e) {
            String directory = System.getProperty("org.sqlite.tmpdir", System.getProperty("java.io.tmpdir"));
            throw new StoreException(file, "SQLite's native library cannot be unpacked and loaded from " + directory
                    + "; name a writable directory with -Dorg.sqlite.tmpdir=DIR", e);
        }
        try {
            // A URI, because the driver reads options after a question mark in a plain path.
            return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath().toUri().toASCIIString());
        } catch (SQLException e) {
            throw explain(file, e);
        }
    }

    static StoreException explain(Path file, SQLException e) {
        SQLiteErrorCode code = e instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.SQLITE_ERROR;
        return new StoreException(file, problem(code.name(), e), e);
    }

    /** Closes after a failure to open, and removes the file if this run has made it and could not fill it. */
    static void abandon(Path file, boolean existed, Connection connection) {
        closeQuietly(connection);
        try {
            if (!existed && Files.isRegularFile(file) && Files.size(file) == 0) {
                Files.delete(file);
            }
        } catch (IOException e) {
            // An empty file in the way does no harm: the next run fills it.
            return;
        }
    }

    static void closeQuietly(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // The error that led here, or the commit before, has told all that matters.
            return;
        }
    }

    private static String problem(String code, SQLException e) {
        if (code.startsWith("SQLITE_FULL")) {
            return "the disk is full; make room and resume, the batches committed so far are kept";
        }
        if (code.startsWith("SQLITE_READONLY")) {
            return "is read-only; make it writable or name another file";
        }
        if (code.startsWith("SQLITE_CANTOPEN")) {
            return "cannot be opened or created; its directory must exist and be writable, and it must not be a directory itself";
        }
        if (code.startsWith("SQLITE_NOTADB")) {
            return "is not a checkpoint store; name another file";
        }
        if (code.startsWith("SQLITE_CORRUPT")) {
            return "is corrupt; delete it and start again";
        }
        if (code.startsWith("SQLITE_BUSY") || code.startsWith("SQLITE_LOCKED")) {
            return "is in use by another run; wait for it or name another file";
        }
        if (code.startsWith("SQLITE_IOERR")) {
            return "cannot be read or written (" + code + "); the batches committed so far are kept";
        }
        return String.valueOf(e.getMessage()).replace('\n', ' ');
    }
}
