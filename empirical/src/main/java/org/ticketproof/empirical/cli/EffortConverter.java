package org.ticketproof.empirical.cli;

import org.ticketproof.empirical.claim.Effort;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an effort. */
final class EffortConverter implements ITypeConverter<Effort> {
    @Override
    public Effort convert(String value) {
        try {
            return Effort.ofId(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
