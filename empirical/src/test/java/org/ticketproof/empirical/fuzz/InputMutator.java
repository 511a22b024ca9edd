package org.ticketproof.empirical.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Damaged copies of good inputs: bytes flipped, removed, repeated, moved, spliced in from another input, or replaced by words
 * that readers trip over. The same seed and number give the same bytes.
 */
public final class InputMutator {
    private final List<byte[]> corpus;
    private final List<byte[]> words;

    /**
     * A mutator.
     *
     * @param corpus good inputs, at least one, none empty
     * @param words tokens that are dangerous somewhere, at least one
     */
    public InputMutator(List<byte[]> corpus, List<byte[]> words) {
        this.corpus = List.copyOf(corpus);
        this.words = List.copyOf(words);
    }

    /**
     * One damaged input.
     *
     * @param seed seed of the whole run
     * @param number number of the input in the run
     * @return one to six mutations of an input of the corpus
     */
    public byte[] input(long seed, long number) {
        SplittableRandom random = new SplittableRandom(seed ^ number * 0x9E3779B97F4A7C15L);
        byte[] bytes = pick(corpus, random);
        int mutations = 1 + random.nextInt(6);
        for (int i = 0; i < mutations; i++) {
            bytes = mutate(bytes, random);
        }
        return bytes;
    }

    private byte[] mutate(byte[] bytes, SplittableRandom random) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + 1 + random.nextInt(random.nextBoolean() ? 4 : 200));
        return switch (random.nextInt(7)) {
            case 0 -> replace(bytes, from, to, flipped(Arrays.copyOfRange(bytes, from, to), random));
            case 1 -> replace(bytes, from, to, new byte[0]);
            case 2 -> replace(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 3 -> replace(bytes, from, to, pick(words, random));
            case 4 -> replace(bytes, from, from, pick(words, random));
            case 5 -> splice(bytes, from, to, pick(corpus, random), random);
            default -> Arrays.copyOf(bytes, from);
        };
    }

    private static byte[] splice(byte[] bytes, int from, int to, byte[] other, SplittableRandom random) {
        int start = random.nextInt(other.length);
        return replace(bytes, from, to, Arrays.copyOfRange(other, start, Math.min(other.length, start + to - from)));
    }

    private static byte[] flipped(byte[] part, SplittableRandom random) {
        if (part.length > 0) {
            part[random.nextInt(part.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return part;
    }

    private static byte[] replace(byte[] bytes, int from, int to, byte[] part) {
        byte[] result = new byte[from + part.length + bytes.length - to];
        System.arraycopy(bytes, 0, result, 0, from);
        System.arraycopy(part, 0, result, from, part.length);
        System.arraycopy(bytes, to, result, from + part.length, bytes.length - to);
        return result;
    }

    private static byte[] pick(List<byte[]> list, SplittableRandom random) {
        return list.get(random.nextInt(list.size()));
    }
}
