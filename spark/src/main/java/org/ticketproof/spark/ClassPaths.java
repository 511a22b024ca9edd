package org.ticketproof.spark;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.SparkConf;

/** Settings that a run from a checkout needs and a {@code spark-submit} brings along. */
final class ClassPaths {
    private ClassPaths() {
    }

    /** Fills in what the user has not set. */
    static void complete(SparkConf conf) {
        String master = conf.get("spark.master");
        conf.setIfMissing("spark.app.name", "ticketproof");
        if (master.startsWith("local")) {
            conf.setIfMissing("spark.ui.enabled", "false");
            conf.setIfMissing("spark.driver.host", "127.0.0.1");
            conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
        }
        // A checkout's classes are folders, which executors on the same machine can read; a submitted application has jars.
        String folders = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
        if (!conf.contains("spark.jars") && !folders.isEmpty()) {
            conf.setIfMissing("spark.executor.extraClassPath", folders);
        }
    }
}
