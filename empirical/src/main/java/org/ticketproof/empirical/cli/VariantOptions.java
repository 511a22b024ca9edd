package org.ticketproof.empirical.cli;

import org.ticketproof.theory.freezing.Variant;
import org.ticketproof.theory.freezing.Variant.FixedSize;
import org.ticketproof.theory.freezing.Variant.LockMasks;
import org.ticketproof.theory.freezing.Variant.Vectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that choose a variant of the problem; at most one of them may ask for something else than the standard one. */
final class VariantOptions {
    @Option(names = "--subset-size", paramLabel = "K|half", converter = SizeConverter.class,
            description = "Subsets of exactly K variables, or of half of them; targets in [-sqrt K, sqrt K].")
    private FixedSize size;

    @Option(names = "--lock-masks", paramLabel = "K", defaultValue = "1",
            description = "Draw K masks of locked variables and keep the one whose locked sum is nearest to 0. Default: ${DEFAULT-VALUE}.")
    private int masks;

    @Option(names = "--dimension", paramLabel = "D", defaultValue = "1",
            description = "Vectors of D = 1, 2 or 3 coordinates, distances in the largest coordinate. Default: ${DEFAULT-VALUE}.")
    private int dimension;

    Variant variant() {
        int chosen = (size != null ? 1 : 0) + (masks != 1 ? 1 : 0) + (dimension != 1 ? 1 : 0);
        if (chosen > 1) {
            throw new InputException("--subset-size, --lock-masks, --dimension: only one of them can be used");
        }
        return size != null ? size : masks != 1 ? new LockMasks(masks) : dimension != 1 ? new Vectors(dimension) : Variant.STANDARD;
    }

    /** Reads a number or the word half. */
    static final class SizeConverter implements ITypeConverter<FixedSize> {
        @Override
        public FixedSize convert(String value) {
            try {
                int number = value.equals("half") ? FixedSize.HALF : Integer.parseInt(value);
                if (number > 0 && number <= FixedSize.MOST || value.equals("half")) {
                    return new FixedSize(number);
                }
            } catch (NumberFormatException e) {
                // The complaint below says it.
            }
            throw new TypeConversionException("'" + value + "': must be 'half' or a whole number between 1 and " + FixedSize.MOST);
        }
    }
}
