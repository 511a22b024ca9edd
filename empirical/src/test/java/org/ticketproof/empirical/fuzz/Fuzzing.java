package org.ticketproof.empirical.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Feeds a reader with damaged inputs; it may accept them or throw its documented exception with a message of one line.
 * {@code -Dfuzz.inputs} sets how many (profile {@code fuzz}: a million), {@code -Dfuzz.seed} repeats a run.
 */
public final class Fuzzing {
    private static final long INPUTS = Long.getLong("fuzz.inputs", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", ThreadLocalRandom.current().nextLong());

    private Fuzzing() {
    }

    /**
     * Runs it.
     *
     * @param mutator where the inputs come from
     * @param documented the only exception the reader may throw
     * @param reader the reader
     * @return how many inputs the reader accepted
     * @throws AssertionError if it throws anything else, or a message that is not one line; names the seed and the input
     */
    public static long accepted(InputMutator mutator, Class<? extends RuntimeException> documented, Consumer<byte[]> reader) {
        return LongStream.range(0, INPUTS).parallel().filter(number -> {
            byte[] input = mutator.input(SEED, number);
            try {
                reader.accept(input);
                return true;
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                if (documented != e.getClass() || e.getMessage() == null || e.getMessage().isBlank() || !isOneLine(e.getMessage())) {
                    throw new AssertionError("-Dfuzz.seed=" + SEED + ", input " + number + ":\n"
                            + new String(input, StandardCharsets.ISO_8859_1) + "\n" + e, e);
                }
                return false;
            }
        }).count();
    }

    /**
     * Texts as bytes.
     *
     * @param texts the texts
     * @return their UTF-8 bytes
     */
    public static List<byte[]> bytes(String... texts) {
        return Stream.of(texts).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    private static boolean isOneLine(String message) {
        return message.chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }
}
