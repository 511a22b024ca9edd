package org.ticketproof.empirical.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.ThreadEngine;
import org.ticketproof.empirical.claim.Effort;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunPlan;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.report.Appendix;
import org.ticketproof.empirical.report.Provenance;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes the LaTeX appendix of a run. */
@Command(name = "appendix", mixinStandardHelpOptions = true,
        description = "Writes the tables, figures, statements and provenance of a run as LaTeX: appendix.tex compiles as it is (pdflatex, twice), "
                + "appendix-body.tex is ready to \\input after appendix-preamble.tex.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof appendix --out paper/appendix --from out/results.json",
            "  ticketproof appendix --out paper/appendix claims/ours.yaml --effort standard", "",
            "Packages: fontenc, textcomp, amsmath, amssymb, booktabs, longtable, array, siunitx, caption, pdflscape, pgfplots."})
final class AppendixCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Claim files to run afresh. Default: the shipped suites.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--suite", paramLabel = "NAME", description = "A shipped suite to run afresh; may be repeated.")
    private List<String> suites = new ArrayList<>();

    @Option(names = "--from", paramLabel = "FILE", description = "The results.json of an earlier check (or its folder): nothing is run.")
    private Path from;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for the appendix.")
    private Path out;

    @Option(names = "--effort", paramLabel = "quick|standard|thorough", converter = EffortConverter.class, description = "For a fresh run. Default: quick.")
    private Effort effort;

    @Option(names = "--alpha", paramLabel = "A", description = "For a fresh run: probability that any confidence limit is wrong. Default: 0.01.")
    private Double alpha;

    @Option(names = "--seed", paramLabel = "S", description = "For a fresh run: the seed. Default: 1.")
    private Long seed;

    @Mixin
    private ThreadOptions threads;

    @Override
    public Integer call() throws InterruptedException {
        List<Path> written;
        int code = ExitCode.HOLDS;
        if (from != null) {
            if (!files.isEmpty() || !suites.isEmpty() || effort != null || alpha != null || seed != null) {
                throw new InputException("--from " + from + ": runs nothing; leave FILE, --suite, --effort, --alpha and --seed out");
            }
            written = Appendix.copy(from, out);
        } else {
            RunResult result;
            Instant started = Instant.now();
            RunOptions usual = RunOptions.DEFAULT;
            RunPlan plan = RunPlan.of(CheckCommand.read(suites, files), new RunOptions(effort == null ? usual.effort() : effort,
                    alpha == null ? usual.alpha() : alpha, seed == null ? usual.seed() : seed));
            int workers;
            try (ThreadEngine engine = threads.engine(); ProgressDisplay display = new ProgressDisplay("appendix", spec.commandLine().getErr())) {
                workers = engine.parallelism();
                result = Run.execute(plan, Campaign.withSeed(plan.options().seed()).withListener(display), engine, display);
            }
            String command = "ticketproof " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
            written = Appendix.write(result, Provenance.here(Version.NUMBER, command.strip(), "thread", workers, started,
                    Duration.between(started, Instant.now())), out);
            code = result.exitStatus();
        }
        spec.commandLine().getOut().printf("%d files; to compile: cd %s && pdflatex %s (twice)%n", written.size(), out, written.get(0).getFileName());
        return code;
    }
}
