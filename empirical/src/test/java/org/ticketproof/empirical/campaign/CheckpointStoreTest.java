package org.ticketproof.empirical.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointStoreTest {
    private static final RunFingerprint RUN = new RunFingerprint("sha256:abc", 9);
    private static final Cell CELL = Cells.MIXED.get(0);

    @TempDir
    Path directory;

    @Test
    void keepsWhatWasPut() {
        Trajectory trajectory = new Trajectory(CELL.setting(), 3);
        BatchCounts first = new BatchCounts(256, 3, new long[] {7});
        BatchCounts curve = new BatchCounts(100, 0, new long[] {100, 99, 50, 0});
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            store.put(CELL, 0, new BatchCounts(1, 0, new long[] {1}));
            store.put(CELL, 0, first);
            store.put(CELL, 5, first);
            store.put(trajectory, 0, curve);
            assertEquals(Map.of(0, first, 5, first), store.batches(CELL));
        }
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            assertEquals(Map.of(0, first, 5, first), store.batches(CELL));
            assertEquals(Map.of(0, curve), store.batches(trajectory));
            assertEquals(Map.of(), store.batches(Cells.MIXED.get(1)));
        }
    }

    @Test
    void refusesAnotherRunsStore() {
        CheckpointStore.open(file(), RUN).close();
        requireMessage("is of another seed (9, this run has 10); delete it or name another file", new RunFingerprint("sha256:abc", 10));
        requireMessage("is of other claim files (sha256:abc, this run has sha256:def); delete it or name another file",
                new RunFingerprint("sha256:def", 9));
        IllegalArgumentException e = assertThrows(IllegalArgumentException.class, () -> {
            try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
                Campaign.withSeed(8).withStore(store);
            }
        });
        assertEquals("seed = 8: the checkpoint store is of seed 9", e.getMessage());
    }

    @Test
    void refusesAnotherVersionsStore() throws SQLException {
        CheckpointStore.open(file(), RUN).close();
        change("UPDATE run SET value = 'store 0, streams 1' WHERE name = 'format'");
        requireMessage("is of another version (store 0, streams 1, this run has " + CheckpointStore.format() + "); delete it or name another file", RUN);
    }

    @Test
    void refusesAnotherProgramsDatabase() throws SQLException {
        change("CREATE TABLE addresses (name TEXT)");
        requireMessage("is a database of another program; name another file", RUN);
    }

    @Test
    void refusesAFileThatIsNoDatabase() throws IOException {
        Files.writeString(file(), "This is a letter, not a database. ".repeat(100));
        requireMessage("is not a checkpoint store; name another file", RUN);
        assertTrue(Files.readString(file()).startsWith("This is a letter"));
    }

    @Test
    void noticesAFileCutShortOrOverwritten() throws IOException {
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            for (int batch = 0; batch < 3000; batch++) {
                store.put(CELL, batch, new BatchCounts(256, 0, new long[] {batch % 256}));
            }
        }
        byte[] sound = Files.readAllBytes(file());
        try (RandomAccessFile raw = new RandomAccessFile(file().toFile(), "rw")) {
            raw.setLength(sound.length / 2 / 4096 * 4096);
        }
        assertTrue(message(RUN).contains("is corrupt"), message(RUN));
        byte[] overwritten = sound.clone();
        for (int i = 4096; i < 8192 * 2; i++) {
            overwritten[i] = (byte) (i * 31);
        }
        Files.write(file(), overwritten);
        assertTrue(message(RUN).contains("is corrupt"), message(RUN));
    }

    @Test
    void noticesImpossibleCounts() throws SQLException {
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            store.put(CELL, 0, new BatchCounts(256, 0, new long[] {7}));
        }
        for (String wrong : List.of("'257'", "'-1'", "'x'", "'1 2'", "''")) {
            change("UPDATE batches SET failures = " + wrong);
            try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
                String message = assertThrows(StoreException.class, () -> store.batches(CELL)).getMessage();
                assertTrue(message.contains("is corrupt (") && message.endsWith("delete it and start again") && !message.contains("\n"), message);
            }
        }
    }

    @Test
    void namesADirectoryThatIsMissingOrInTheWay() throws IOException {
        Path missing = directory.resolve("missing").resolve("store.db");
        String message = assertThrows(StoreException.class, () -> CheckpointStore.open(missing, RUN)).getMessage();
        assertEquals("checkpoint store " + missing + ": cannot be opened or created; its directory must exist and be writable,"
                + " and it must not be a directory itself", message);
        Files.createDirectory(file());
        assertTrue(message(RUN).contains("cannot be opened or created"), message(RUN));
    }

    @Test
    void namesAReadOnlyFile() {
        CheckpointStore.open(file(), RUN).close();
        Assumptions.assumeTrue(file().toFile().setReadOnly());
        Assumptions.assumeFalse(Files.isWritable(file()), "a privileged user may write anything");
        requireMessage("is read-only; make it writable or name another file", RUN);
    }

    /** The same error from SQLite, for any user. */
    @Test
    void namesAReadOnlyDatabase() {
        CheckpointStore.open(file(), RUN).close();
        String message = assertThrows(StoreException.class, () -> CheckpointStore.open(file(), RUN, "PRAGMA query_only = 1")).getMessage();
        assertEquals("checkpoint store " + file() + ": is read-only; make it writable or name another file", message);
    }

    @Test
    void namesAStoreInUse() {
        try (CheckpointStore open = CheckpointStore.open(file(), RUN)) {
            open.put(CELL, 0, new BatchCounts(256, 0, new long[] {7}));
            requireMessage("is in use by another run; wait for it or name another file", RUN);
        }
        CheckpointStore.open(file(), RUN).close();
    }

    /** SQLite reports its page limit as it does a full disk. What was committed before stays, and the run can go on. */
    @Test
    void aFullDiskLosesNothing() throws InterruptedException {
        StoreException full = assertThrows(StoreException.class, () -> {
            try (CheckpointStore store = CheckpointStore.open(file(), RUN, "PRAGMA max_page_count = 8")) {
                for (int batch = 0; batch < 100_000; batch++) {
                    store.put(CELL, batch, new BatchCounts(256, 0, new long[] {7}));
                    if (batch == 50) {
                        store.flush();
                    }
                }
            }
        });
        assertEquals("checkpoint store " + file() + ": the disk is full; make room and resume, the batches committed so far are kept", full.getMessage());
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            assertTrue(store.batches(CELL).size() >= 51);
        }
    }

    @Test
    void aCampaignOnAFullDiskEndsWithTheStoresMessage() {
        StoreException full = assertThrows(StoreException.class, () -> {
            try (CheckpointStore store = CheckpointStore.open(file(), RUN, "PRAGMA max_page_count = 5"); ThreadEngine engine = new ThreadEngine(2)) {
                List<CellPlan> plans = new ArrayList<>();
                for (int n = 0; n < 300; n++) {
                    plans.add(new CellPlan(new Cell(CELL.setting(), n), TrialBudget.fixed(10)));
                }
                Campaign.withSeed(9).withStore(store).measure(plans, engine);
            }
        });
        assertTrue(full.getMessage().contains("the disk is full"), full.getMessage());
    }

    @Test
    void aDiskThatIsFullFromTheStartLeavesNoFile() {
        StoreException full = assertThrows(StoreException.class, () -> CheckpointStore.open(file(), RUN, "PRAGMA max_page_count = 1"));
        assertTrue(full.getMessage().contains("the disk is full"), full.getMessage());
        assertFalse(Files.exists(file()));
    }

    /** In a child process, because the library is loaded once. */
    @Test
    void namesADirectoryThatCannotTakeTheNativeLibrary() throws IOException {
        Path missing = directory.resolve("missing");
        Process child = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Dorg.sqlite.tmpdir=" + missing,
                "-cp", System.getProperty("java.class.path"), KilledRun.class.getName(), file().toString()).start();
        String errors = new String(child.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(errors.contains("checkpoint store " + file() + ": SQLite's native library cannot be unpacked and loaded from " + missing
                + "; name a writable directory with -Dorg.sqlite.tmpdir=DIR"), errors);
    }

    @Test
    void manyThreadsMayWrite() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(8);
        try (CheckpointStore store = CheckpointStore.open(file(), RUN)) {
            List<Future<?>> tasks = new ArrayList<>();
            for (int thread = 0; thread < 8; thread++) {
                int first = thread;
                tasks.add(pool.submit(() -> {
                    for (int batch = first; batch < 800; batch += 8) {
                        store.put(CELL, batch, new BatchCounts(1000, 0, new long[] {batch}));
                    }
                }));
            }
            for (Future<?> task : tasks) {
                task.get();
            }
            Map<Integer, BatchCounts> found = store.batches(CELL);
            assertEquals(800, found.size());
            found.forEach((batch, counts) -> assertEquals(batch.longValue(), counts.failures()[0]));
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void oddFileNames() {
        for (String name : List.of("a b.db", "what?mode=memory", "50%25.db", "käfig.db", "semi;colon&.db")) {
            Path odd = directory.resolve(name);
            try (CheckpointStore store = CheckpointStore.open(odd, RUN)) {
                store.put(CELL, 0, new BatchCounts(256, 0, new long[] {7}));
            }
            assertTrue(Files.isRegularFile(odd), name);
            assertFalse(CheckpointStoreTest.isEmpty(odd), name);
        }
    }

    private static boolean isEmpty(Path odd) {
        try (CheckpointStore store = CheckpointStore.open(odd, RUN)) {
            return store.batches(CELL).isEmpty();
        }
    }

    private Path file() {
        return directory.resolve("store.db");
    }

    private String message(RunFingerprint run) {
        return assertThrows(StoreException.class, () -> CheckpointStore.open(file(), run).close()).getMessage();
    }

    private void requireMessage(String problem, RunFingerprint run) {
        assertEquals("checkpoint store " + file() + ": " + problem, message(run));
    }

    private void change(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file()); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
