package org.ticketproof.models.architecture;

import org.deeplearning4j.util.CrashReportingUtil;
import org.nd4j.linalg.factory.Nd4j;

/** What has to be set once before the first network. */
final class Runtimes {
    private static boolean prepared;

    private Runtimes() {
    }

    /** Loads the library and checks that it computes on a device. */
    static synchronized void prepare(Device wanted) {
        if (!prepared) {
            CudaGate.check(wanted);
            // Per-batch arrays are closed, everything else lives in workspaces: no need for collections every few seconds.
            Nd4j.getMemoryManager().togglePeriodicGc(false);
            // A run out of memory ends with one line, not with a report in the working folder.
            CrashReportingUtil.crashDumpsEnabled(false);
            prepared = true;
        }
        boolean cpu = Nd4j.getEnvironment().isCPU();
        if (wanted == Device.CUDA && cpu) {
            throw new IllegalArgumentException("device cuda: this build computes on the CPU only; build with -Pcuda for an NVIDIA GPU of compute"
                    + " capability up to 8.x");
        }
        if (wanted == Device.CPU && !cpu) {
            throw new IllegalArgumentException("device cpu: this build computes on the GPU only; build without -Pcuda");
        }
    }
}
