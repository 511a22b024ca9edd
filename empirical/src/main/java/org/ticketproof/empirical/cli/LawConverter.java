package org.ticketproof.empirical.cli;

import java.nio.file.Path;
import org.ticketproof.empirical.claim.LawReader;
import org.ticketproof.theory.freezing.VariableLaw;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a law; files of quantiles are looked for in the current folder. */
final class LawConverter implements ITypeConverter<VariableLaw> {
    @Override
    public VariableLaw convert(String value) {
        try {
            return LawReader.in(Path.of("")).read(value);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
