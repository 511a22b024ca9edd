package org.ticketproof.proofs.contract;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Runs under {@code -Popenjml -Dopenjml.home=DIR} only: the same kernel files through OpenJML. */
@EnabledIfSystemProperty(named = "openjml.profile", matches = "true", disabledReason = "needs -Popenjml -Dopenjml.home=DIR")
class OpenJmlIT {
    @TempDir
    private Path work;
    private OpenJml openJml;

    @BeforeEach
    void open() throws Exception {
        openJml = new OpenJml(Path.of(System.getProperty("openjml.home", "")), work, KernelSources.read(KernelSources.locate()));
    }

    @Test
    void specificationsAreWellTyped() throws Exception {
        openJml.check();
    }

    @Test
    void everyMethodIsProved() throws Exception {
        openJml.prove();
    }

    @Test
    void noAssertionFailsAtRunTime() throws Exception {
        openJml.runChecked();
    }
}
