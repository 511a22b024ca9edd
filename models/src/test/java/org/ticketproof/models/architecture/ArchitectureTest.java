package org.ticketproof.models.architecture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nd4j.linalg.api.buffer.DataType;

/** What cannot be built or stored is refused before anything is lost. */
class ArchitectureTest {
    /** Of more than 2^31 inputs each. */
    @Test
    void layersBeyondTheLongestArrayAreRefused() {
        for (int side : new int[] {1449, 2896, 4000}) {
            Architecture wide = new Architecture(Family.CONV2, new InputShape(1, side, side, 10), 64);
            String message = assertThrows(IllegalArgumentException.class, wide::shapes).getMessage();
            assertTrue(message.contains("layer fc1") && message.contains("fewer than 2^31"), message);
        }
    }

    /** Buffers of the host reach two gigabytes; the rest was out of bounds. */
    @Test
    void networksBeyondTheReachOfABufferAreRefused() {
        Architecture wide = new Architecture(Family.CONV2, InputShape.CIFAR10, 12);
        Assumptions.assumeTrue(HostFloats.reach(DataType.FLOAT));
        String message = assertThrows(IllegalArgumentException.class, wide::build).getMessage();
        assertTrue(message.contains("must be at most 536870911"), message);
        assertDoesNotThrow(() -> HostFloats.requireReachable(536_870_911));
        assertThrows(IllegalArgumentException.class, () -> HostFloats.requireReachable(536_870_912));
    }

    @Test
    void aFolderIsNotReplacedByANetwork(@TempDir Path folder) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (Network network = Tiny.architecture(Family.LENET).build()) {
            assertThrows(IOException.class, () -> network.save(empty.toFile()));
        }
        assertTrue(Files.isDirectory(empty));
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }
}
