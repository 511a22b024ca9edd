package org.ticketproof.empirical.baseline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlphaLedgerTest {
    /** 50 digits, rounded up, so that 6/pi^2 is rounded down. */
    private static final BigDecimal PI = new BigDecimal("3.1415926535897932384626433832795028841971693993752");
    private static final MathContext DIGITS = new MathContext(60);

    @TempDir
    Path folder;

    @Property
    void aShareNeverExceedsItsExactValue(@ForAll @DoubleRange(min = 0.1, max = 0.99) double digits,
            @ForAll @IntRange(min = 0, max = 300) int exponent, @ForAll @IntRange(min = 1, max = Integer.MAX_VALUE) int k) {
        double alpha = digits * Math.pow(10, -exponent);
        BigDecimal exact = new BigDecimal(alpha).multiply(BigDecimal.valueOf(6)).divide(PI.multiply(PI), DIGITS).divide(BigDecimal.valueOf(k).pow(2), DIGITS);
        double share = AlphaLedger.share(alpha, k);
        assertTrue(new BigDecimal(share).compareTo(exact) <= 0, () -> share + " > " + exact);
        // Nothing is given away either, as long as the share is a normal number.
        assertTrue(share >= exact.doubleValue() * (1 - 1e-14) || share < Double.MIN_NORMAL);
    }

    @Test
    void manyNightsSpendNoMoreThanAlphaTogether() {
        BigDecimal sum = BigDecimal.ZERO;
        int nights = 20_000;
        for (int k = 1; k <= nights; k++) {
            sum = sum.add(new BigDecimal(AlphaLedger.share(0.01, k)));
        }
        // The rest, over all k beyond: below the integral.
        BigDecimal rest = new BigDecimal("0.01").multiply(BigDecimal.valueOf(6)).divide(PI.multiply(PI), DIGITS).divide(BigDecimal.valueOf(nights), DIGITS);
        assertTrue(sum.add(rest).compareTo(new BigDecimal("0.01000001")) < 0);
        assertTrue(sum.doubleValue() > 0.00999);
    }

    @Test
    void nightsFollowEachOtherAndNoneComesTwice() {
        Path file = folder.resolve("deep/ledger.json");
        Night first = AlphaLedger.take(file, 0.01, "2026-11-20", Optional.empty());
        Night second = AlphaLedger.take(file, 0.01, "2026-11-21", Optional.of(7L));
        assertEquals(List.of(first, second), AlphaLedger.read(file).nights());
        assertEquals(1, first.k());
        assertEquals(AlphaLedger.share(0.01, 1), first.alpha());
        assertEquals(AlphaLedger.share(0.01, 2), second.alpha());
        assertEquals(0.01 * 6 / (Math.PI * Math.PI) * 1.25, AlphaLedger.read(file).spent(), 1e-12);
        assertEquals("night '2026-11-20': has run already (night 1, seed " + first.seed() + "); a night is not run again",
                refused(file, 0.01, "2026-11-20", Optional.empty()));
        assertEquals("seed 7: was that of night '2026-11-21'; a night needs a fresh seed", refused(file, 0.01, "2026-11-22", Optional.of(7L)));
        assertTrue(refused(file, 0.02, "2026-11-22", Optional.empty()).endsWith("alpha = 0.02: the ledger is of alpha 0.01"));
        assertTrue(refused(file, 0.01, "tonight & more", Optional.empty()).startsWith("night 'tonight & more': must be 1 to 80 letters"));
        assertEquals(2, AlphaLedger.read(file).nights().size(), "a refusal changes nothing");
    }

    @Test
    void seedsFollowFromNames() {
        // python3 -c "import hashlib; print(int(hashlib.sha256(b'ticketproof night 2026-11-21').hexdigest()[:16], 16) >> 11)"
        assertEquals(SEED_OF_2026_11_21, Night.seedOf("2026-11-21"));
    }

    @Test
    void threadsAtTheSameTimeGetDifferentShares() throws Exception {
        Path file = folder.resolve("ledger.json");
        ExecutorService pool = Executors.newFixedThreadPool(8);
        List<Future<Night>> futures = pool.invokeAll(IntStream.range(0, 40).mapToObj(i -> (Callable<Night>) () ->
                AlphaLedger.take(file, 0.01, "n" + i, Optional.empty())).toList());
        pool.shutdown();
        List<Integer> numbers = new ArrayList<>();
        for (Future<Night> future : futures) {
            numbers.add(future.get().k());
        }
        assertEquals(IntStream.rangeClosed(1, 40).boxed().toList(), numbers.stream().sorted().toList());
        assertEquals(40, AlphaLedger.read(file).nights().size());
    }

    @Test
    void filesThatAreNoLedgerAreToldAndLeftAlone() throws IOException {
        Path file = folder.resolve("ledger.json");
        AlphaLedger.take(file, 0.01, "a", Optional.empty());
        AlphaLedger.take(file, 0.01, "b", Optional.empty());
        String good = Files.readString(file);
        assertEquals(good, LedgerFile.text(LedgerFile.read(file)));
        String third = good.substring(0, good.indexOf("{\"k\":2")) + "]}";
        for (String[] bad : new String[][] {{"", "key 'format' is missing"}, {good.substring(0, 60), "not JSON"}, {"{\"format\":\"x\"}", "must be 'ticketproof-alpha"},
            {good.replace("\"k\":2", "\"k\":3"), "nights[1].k: '3': must be 2"}, {good.replaceFirst("\"alpha\":0.0060", "\"alpha\":0.0061"), "nights[0].alpha"},
            {good.replace("\"name\":\"b\"", "\"name\":\"a\""), "nights[1]: same name or seed as night 1"}, {third, "not JSON"},
            {good.replace("\"alpha\" : 0.01", "\"alpha\" : 1.5"), "alpha: '1.5': must be a number in (0, 1)"}}) {
            Files.writeString(file, bad[0]);
            String message = refused(file, 0.01, "c", Optional.empty());
            assertTrue(message.startsWith(file.toString()) && message.contains(bad[1]) && message.lines().count() == 1, message);
            assertEquals(bad[0], Files.readString(file));
        }
        assertFalse(Files.exists(folder.resolve(".ledger.json.ticketproof-tmp")));
    }

    private static String refused(Path file, double alpha, String night, Optional<Long> seed) {
        return assertThrows(RuntimeException.class, () -> AlphaLedger.take(file, alpha, night, seed)).getMessage();
    }

    private static final long SEED_OF_2026_11_21 = 5778856482365455L;
}
