package org.ticketproof.models.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RowProgressTest {
    /** Ten of the last hundred rows took 40 seconds: 90 are left, 360 seconds. */
    @Test
    void rowsOfAnEarlierRunTookNoTime() {
        StringWriter err = new StringWriter();
        AtomicLong now = new AtomicLong();
        try (RowProgress progress = new RowProgress(1000, new PrintWriter(err, true), now::get)) {
            progress.accept(900);
            for (int row = 0; row < 9; row++) {
                progress.accept(1);
            }
            now.set(40_000_000_000L);
            progress.accept(1);
        }
        assertTrue(err.toString().contains("construct: 910 of 1000 rows, 40 s, about 360 s left"), err.toString());
        assertEquals(1, err.toString().lines().count());
    }
}
