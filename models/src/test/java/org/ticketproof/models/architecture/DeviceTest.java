package org.ticketproof.models.architecture;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.nd4j.linalg.factory.Nd4j;

/** The choice of a device, up to the GPU itself. */
class DeviceTest {
    @Test
    void gpusAreJudgedByTheirGeneration() {
        assertDoesNotThrow(() -> CudaGate.require("8.6", false));
        assertDoesNotThrow(() -> CudaGate.require("3.7", false));
        assertDoesNotThrow(() -> CudaGate.require("9.0", true));
        for (String newer : new String[] {"9.0", "10.0", "12.0"}) {
            String message = assertThrows(IllegalArgumentException.class, () -> CudaGate.require(newer, false)).getMessage();
            assertTrue(message.contains(newer) && message.contains("8.x") && message.lines().count() == 1, message);
        }
        assertThrows(IllegalArgumentException.class, () -> CudaGate.require("[N/A]", false));
    }

    @Test
    @Timeout(30)
    void aCommandThatHangsIsNotWaitedFor() {
        assertEquals("8.6", CudaGate.firstLine(10, "sh", "-c", "echo ' 8.6 '; echo 9.0"));
        assertNull(CudaGate.firstLine(1, "sh", "-c", "echo 8.6; exec sleep 60"));
        assertNull(CudaGate.firstLine(10, "sh", "-c", "echo 8.6; exit 3"));
        assertNull(CudaGate.firstLine(10, "sh", "-c", "exit 0"));
        assertNull(CudaGate.firstLine(10, "no-such-command-anywhere"));
    }

    @Test
    void namesAreKnown() {
        assertEquals(Device.CUDA, Device.of("cuda"));
        assertEquals(Device.AUTO, Device.of("Auto"));
        assertThrows(IllegalArgumentException.class, () -> Device.of("tpu"));
    }

    @Test
    void aGpuThatTheBuildCannotUseIsRefusedInOneLine() {
        Device.AUTO.require();
        Assumptions.assumeTrue(Nd4j.getEnvironment().isCPU());
        Device.CPU.require();
        String message = assertThrows(IllegalArgumentException.class, Device.CUDA::require).getMessage();
        assertTrue(message.contains("-Pcuda") && message.lines().count() == 1, message);
        assertTrue(Device.description().startsWith("cpu, "));
        assertTrue(Device.threads() >= 1);
        assertThrows(IllegalArgumentException.class, () -> Device.setThreads(0));
    }
}
