package org.ticketproof.models.frozen;

import java.util.Locale;

/** The law of the random weights. */
public enum SourceInit {
    /** Kaiming uniform: {@code U[-b, b]}, {@code b = sqrt(6 / fan-in)}; variance 2/fan-in. */
    KU {
        @Override
        double weight(Draws draws, long index, double deviation) {
            return Math.sqrt(3) * deviation * draws.signed(index);
        }
    },
    /** Signed Kaiming constant: plus or minus {@code sqrt(2 / fan-in)}. */
    SKC {
        @Override
        double weight(Draws draws, long index, double deviation) {
            return draws.bits(index) < 0 ? -deviation : deviation;
        }
    };

    /** A weight of mean 0 and the given standard deviation. */
    abstract double weight(Draws draws, long index, double deviation);

    /**
     * The name on the command line and in files.
     *
     * @return the lower-case name
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The law of a given name.
     *
     * @param id ku or skc
     * @return the law
     * @throws IllegalArgumentException if no law has that name
     */
    public static SourceInit ofId(String id) {
        for (SourceInit init : values()) {
            if (init.id().equals(id)) {
                return init;
            }
        }
        throw new IllegalArgumentException("init '" + id + "': must be ku or skc");
    }
}
