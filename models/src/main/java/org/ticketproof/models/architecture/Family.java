package org.ticketproof.models.architecture;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The kinds of network that can be built. */
public enum Family {
    /** Fully connected, hidden layers of 300 and 100 (LeCun et al. 1998). */
    LENET("lenet-300-100"),
    /** Two 3 x 3 convolutions of 64 channels, max pool, dense 256, 256 (Frankle and Carbin 2019). */
    CONV2("conv2"),
    /** Two convolutions each of 64, 128 and 256 channels, a max pool after each pair, dense 256, 256 (Frankle and Carbin 2019). */
    CONV6("conv6"),
    /** Residual network of 18 layers in its form for 32 x 32 images (He et al. 2016): 3 x 3 stem, no max pool, 64 to 512 channels. */
    RESNET18("resnet18"),
    /** Graph isomorphism network (Xu et al. 2019), 4 layers of two dense maps, hidden width 128, batch norm after each but the last. */
    GIN("gin");

    private final String id;

    Family(String id) {
        this.id = id;
    }

    /**
     * Name on the command line and in files.
     *
     * @return the name
     */
    public String id() {
        return id;
    }

    /**
     * Whether the network works on the nodes of a graph.
     *
     * @return true for {@link #GIN}
     */
    public boolean needsGraph() {
        return this == GIN;
    }

    /**
     * The family of a name.
     *
     * @param name a name, case ignored; {@code lenet} is short for {@code lenet-300-100}
     * @return the family
     * @throws IllegalArgumentException if there is none of that name; the message lists them
     */
    public static Family of(String name) {
        String wanted = name.toLowerCase(Locale.ROOT);
        for (Family family : values()) {
            if (family.id.equals(wanted) || family == LENET && wanted.equals("lenet")) {
                return family;
            }
        }
        throw new IllegalArgumentException("architecture '" + name + "': must be one of "
                + Arrays.stream(values()).map(Family::id).collect(Collectors.joining(", ")));
    }
}
