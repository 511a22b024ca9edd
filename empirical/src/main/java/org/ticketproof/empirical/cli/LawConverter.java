package org.ticketproof.empirical.cli;

import org.ticketproof.theory.freezing.VariableLaw;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a law. */
final class LawConverter implements ITypeConverter<VariableLaw> {
    @Override
    public VariableLaw convert(String value) {
        try {
            return VariableLaw.ofId(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
