package org.ticketproof.models.architecture;

import java.util.Locale;
import org.nd4j.linalg.api.buffer.DataType;

/** The layers of each family. */
final class Plans {
    private static final int GIN_LAYERS = 4;
    private static final int GIN_HIDDEN = 128;

    private Plans() {
    }

    static Plan of(Family family, InputShape input, double width, Graph graph, DataType type, boolean lean) {
        return switch (family) {
            case LENET -> lenet(input, width, type, lean);
            case CONV2 -> convolutions(input, width, type, lean, 64);
            case CONV6 -> convolutions(input, width, type, lean, 64, 128, 256);
            case RESNET18 -> resnet18(input, width, type, lean);
            case GIN -> gin(input, width, graph, type, lean);
        };
    }

    private static Plan lenet(InputShape input, double width, DataType type, boolean lean) {
        int first = scaled(300, width);
        int second = scaled(100, width);
        return Plan.flat(input, type, lean).dense("fc1", input.values(), first, true).dense("fc2", first, second, true)
                .classes(second, input.classes());
    }

    private static Plan convolutions(InputShape input, double width, DataType type, boolean lean, int... channels) {
        Plan plan = Plan.images(input, type, lean);
        int from = input.channels();
        int height = input.height();
        int across = input.width();
        for (int g = 0; g < channels.length; g++) {
            int to = scaled(channels[g], width);
            plan.convolution("conv" + (2 * g + 1), from, to, 3, 1, true).convolution("conv" + (2 * g + 2), to, to, 3, 1, true)
                    .maxPool("pool" + (g + 1));
            from = to;
            height /= 2;
            across /= 2;
        }
        int hidden = scaled(256, width);
        double values = (double) from * height * across;
        if (values > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(String.format(Locale.ROOT, "layer fc1 of %.0f inputs: must be fewer than 2^31", values));
        }
        return plan.dense("fc1", (int) values, hidden, true).dense("fc2", hidden, hidden, true).classes(hidden, input.classes());
    }

    private static Plan resnet18(InputShape input, double width, DataType type, boolean lean) {
        int from = scaled(64, width);
        Plan plan = Plan.images(input, type, lean).convolution("stem", input.channels(), from, 3, 1, false).imageNorm("stem-norm", true);
        for (int stage = 0; stage < 4; stage++) {
            int to = scaled(64 << stage, width);
            for (int b = 0; b < 2; b++) {
                int stride = stage > 0 && b == 0 ? 2 : 1;
                residual(plan, "stage" + (stage + 1) + "-block" + (b + 1), from, to, stride);
                from = to;
            }
        }
        return plan.averagePool("mean").classes(from, input.classes());
    }

    private static void residual(Plan plan, String name, int from, int to, int stride) {
        String input = plan.last();
        String shortcut = input;
        plan.convolution(name + "-conv1", from, to, 3, stride, false).imageNorm(name + "-norm1", true)
                .convolution(name + "-conv2", to, to, 3, 1, false).imageNorm(name + "-norm2", false);
        String output = plan.last();
        if (stride != 1 || from != to) {
            shortcut = plan.from(input).convolution(name + "-shortcut", from, to, 1, stride, false)
                    .imageNorm(name + "-shortcut-norm", false).last();
        }
        plan.from(output).addRectified(name, shortcut);
    }

    private static Plan gin(InputShape input, double width, Graph graph, DataType type, boolean lean) {
        int hidden = scaled(GIN_HIDDEN, width);
        Plan plan = Plan.flat(input, type, lean);
        int from = input.values();
        for (int l = 1; l <= GIN_LAYERS; l++) {
            String layer = "layer" + l;
            plan.vertex(layer + "-sum", new NeighbourSum(graph)).dense(layer + "-fc1", from, hidden, false)
                    .vertex(layer + "-norm1", new NodeNorm());
            if (l < GIN_LAYERS) {
                plan.dense(layer + "-fc2", hidden, hidden, false).vertex(layer + "-norm2", new NodeNorm());
            }
            from = hidden;
        }
        return plan.classes(hidden, input.classes());
    }

    /** A width times a factor, at least 1. */
    private static int scaled(int width, double factor) {
        return (int) Math.max(1, Math.round(width * factor));
    }
}
