package org.ticketproof.models.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where real data lies, for tests that need it: property or variable TICKETPROOF_DATA, or shared/data beside the checkout. */
public final class DataFolder {
    private DataFolder() {
    }

    /** The folder of a data set; the test is skipped with a message where there is none. */
    public static Path of(String name) {
        String beside = System.getProperty("maven.multiModuleProjectDirectory", "..") + "/../shared/data";
        return Stream.of(System.getProperty("TICKETPROOF_DATA"), System.getenv("TICKETPROOF_DATA"), beside, "../../shared/data", "../shared/data")
                .filter(folder -> folder != null && Files.isDirectory(Path.of(folder, name))).findFirst()
                .map(folder -> Path.of(folder, name))
                .orElseGet(() -> {
                    Assumptions.abort("no data folder with " + name + ": set TICKETPROOF_DATA or put it into ../shared/data");
                    return null;
                });
    }
}
