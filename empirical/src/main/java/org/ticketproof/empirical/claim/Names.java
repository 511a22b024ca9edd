package org.ticketproof.empirical.claim;

import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Looks a constant up by the name that files use. */
final class Names {
    private Names() {
    }

    static <E> E find(String what, E[] values, Function<E, String> name, String wanted) {
        return Arrays.stream(values).filter(v -> name.apply(v).equals(wanted)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException((what.isEmpty() ? "" : what + " ") + "'" + wanted + "': must be one of "
                        + Arrays.stream(values).map(name).collect(Collectors.joining(", "))));
    }
}
