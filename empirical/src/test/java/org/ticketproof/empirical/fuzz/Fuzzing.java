package org.ticketproof.empirical.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
        return accepted(INPUTS, mutator, documented, reader);
    }

    private static long accepted(long inputs, InputMutator mutator, Class<? extends RuntimeException> documented, Consumer<byte[]> reader) {
        return LongStream.range(0, inputs).parallel().filter(number -> {
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
     * Runs it for a reader of files, with a quarter as many inputs: writing them is slow.
     *
     * @param mutator where the files' contents come from
     * @param documented the only exception the reader may throw
     * @param folder where files may be written
     * @param contents makes a file's contents of an input, for example seals it
     * @param reader the reader
     * @return how many inputs the reader accepted
     * @throws AssertionError if it throws anything else, or a message that is not one line; names the seed and the input
     */
    public static long acceptedFiles(InputMutator mutator, Class<? extends RuntimeException> documented, Path folder, UnaryOperator<byte[]> contents,
            Consumer<Path> reader) {
        return accepted(INPUTS / 4, mutator, documented, bytes -> {
            Path file = folder.resolve("fuzzed-" + Thread.currentThread().getId());
            try {
                Files.write(file, contents.apply(bytes));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            reader.accept(file);
        });
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

    /**
     * Whole numbers as bytes.
     *
     * @param numbers the numbers
     * @return four bytes each, big-endian
     */
    public static List<byte[]> integers(int... numbers) {
        return IntStream.of(numbers).mapToObj(i -> ByteBuffer.allocate(Integer.BYTES).putInt(i).array()).toList();
    }

    private static boolean isOneLine(String message) {
        return message.chars().noneMatch(c -> c == '\n' || c == '\r' || c == 0x85 || c == 0x2028 || c == 0x2029);
    }
}
