package org.ticketproof.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.EngineProvider;

/** Offers the engine {@code spark} to the command line. */
public final class SparkEngines implements EngineProvider {
    /** Called by the service loader. */
    public SparkEngines() {
    }

    @Override
    public String name() {
        return "spark";
    }

    /**
     * Starts a Spark application and waits until it has run one empty task, so that whoever has the engine has a cluster that answers.
     *
     * @param master a Spark master such as {@code spark://host:7077}, {@code local[2]} or {@code local-cluster[2,1,1024]}; where
     *     {@code spark-submit} or {@code spark.master} gives one, it may be left out
     * @return the engine; the caller closes it, which ends the application
     * @throws IllegalArgumentException if there is no master, or Spark cannot start there; a master that does not answer is given up after
     *     about a minute
     */
    @Override
    public Engine open(Optional<String> master) {
        SparkConf conf = new SparkConf();
        master.ifPresent(conf::setMaster);
        if (!conf.contains("spark.master")) {
            throw new IllegalArgumentException("--engine spark: needs --master URL, e.g. spark://host:7077 or local[2]");
        }
        ClassPaths.complete(conf);
        try {
            return answering(new JavaSparkContext(conf));
        } catch (Exception e) {
            throw new IllegalArgumentException("--engine spark: cannot start on " + conf.get("spark.master") + ": " + reason(e), e);
        }
    }

    /** Where no master answers, Spark hands out a context that has ended or is about to. */
    static Engine answering(JavaSparkContext context) {
        try {
            context.parallelize(List.of(0), 1).count();
        } catch (Exception e) {
            // Scala's exceptions need no declaration.
            String reason = context.sc().isStopped() ? "the cluster does not answer" : reason(e);
            context.stop();
            throw new IllegalStateException(reason, e);
        }
        return new SparkEngine(context);
    }

    private static String reason(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage().lines().findFirst().orElse(e.toString());
    }
}
