package org.ticketproof.empirical.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.ticketproof.empirical.baseline.Comparison;
import org.ticketproof.empirical.baseline.Night;
import org.ticketproof.empirical.campaign.Campaign;
import org.ticketproof.empirical.campaign.CheckpointStore;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.claim.ClaimFile;
import org.ticketproof.empirical.claim.ClaimFileReader;
import org.ticketproof.empirical.claim.Effort;
import org.ticketproof.empirical.claim.Run;
import org.ticketproof.empirical.claim.RunOptions;
import org.ticketproof.empirical.claim.RunPlan;
import org.ticketproof.empirical.claim.RunResult;
import org.ticketproof.empirical.report.Manifest;
import org.ticketproof.empirical.report.Provenance;
import org.ticketproof.empirical.report.ReportWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine;

/** Checks claims and writes the reports: the main job. */
@Command(name = "check", mixinStandardHelpOptions = true,
        description = "Checks every claim of the given files (or the shipped suites) and writes tables, figures and pages.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof check                                     the shipped suites, quick effort, into out/",
            "  ticketproof check mine.yaml --effort standard --out run1",
            "  ticketproof check --suite locked --suite disputed --seed 7",
            "  ticketproof check --effort thorough --resume           go on after an interruption",
            "  ticketproof check --baseline stored.json --sarif claims.sarif --job-summary",
            "", "A FILE is a claim file, see docs/claims.md and its JSON schema."})
final class CheckCommand implements Callable<Integer> {
    private static final String STORE = "checkpoint.sqlite";

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Claim files. Default: the shipped suites.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--suite", paramLabel = "NAME", description = "A shipped suite, by name; may be repeated. Default: all, if no FILE is given.")
    private List<String> suites = new ArrayList<>();

    @Option(names = "--effort", paramLabel = "quick|standard|thorough", defaultValue = "quick", converter = EffortConverter.class,
            description = "How many trials: the claim files say what each word means. Default: ${DEFAULT-VALUE}.")
    private Effort effort;

    @Option(names = "--alpha", paramLabel = "A", defaultValue = "0.01",
            description = "Probability that any confidence limit of the whole run is wrong, in (0,1). Default: ${DEFAULT-VALUE}.")
    private double alpha;

    @Option(names = "--seed", paramLabel = "S", description = "Seed; all counts follow from it. Default: 1.")
    private Long seed;

    @Mixin
    private EngineOptions engines;

    @Mixin
    private CiOptions ci;

    @Mixin
    private NightOptions night;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "out", description = "Folder for the reports. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--resume", description = "Go on from the checkpoint store in DIR; the result is that of an undisturbed run.")
    private boolean resume;

    @Option(names = "--repeat", paramLabel = "MANIFEST",
            description = "Repeat the run of a manifest.json: its files (whose contents must be unchanged), effort, alpha and seed.")
    private Path manifest;

    @Option(names = "--audit", paramLabel = "SHARE", defaultValue = "1e-4",
            description = "Share of the trials that is decided a second time through certificates, in [0,1]. Default: ${DEFAULT-VALUE}.")
    private double audit;

    @Option(names = "--json", description = "Print the verdicts as one JSON object.")
    private boolean json;

    private Manifest repeated;

    @Override
    public Integer call() throws InterruptedException, IOException {
        Instant started = Instant.now();
        ci.prepare();
        night.prepare(manifest != null);
        // Told now if it is out of range, before a night's share is spent on it.
        Campaign.withSeed(0).withAudit(audit);
        List<ClaimFile> claims = claims();
        RunPlan plan = RunPlan.of(claims, repeated == null ? options(alpha, seed) : repeated.options());
        Files.createDirectories(out);
        Path file = out.resolve(STORE);
        if (resume && !Files.exists(file)) {
            throw new InputException("--resume: " + file + " does not exist: nothing to go on from");
        }
        RunResult result;
        int workers;
        // Before an earlier store is moved and a night is entered: an engine that is missing or cannot be reached changes nothing.
        try (Engine engine = engines.engine()) {
            if (!resume && Files.exists(file)) {
                // Never thrown away: hours may be in it, and --resume may just have been forgotten.
                Files.move(file, out.resolve("previous-" + STORE), StandardCopyOption.REPLACE_EXISTING);
            }
            // Only now, when all else is known to be right: a share that is taken is spent.
            Optional<Night> tonight = night.take(alpha, Optional.ofNullable(seed), resume);
            if (tonight.isPresent()) {
                plan = RunPlan.of(claims, options(tonight.get().alpha(), tonight.get().seed()));
            }
            workers = engine.threads();
            result = execute(plan, engine, file);
        }
        Duration taken = Duration.between(started, Instant.now());
        String command = "ticketproof " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
        Provenance provenance = Provenance.here(Version.NUMBER, command.strip(), engines.name(), workers, started, taken);
        ReportWriter.write(result, provenance, out);
        Optional<Comparison> comparison = ci.finish(result, provenance);
        CheckSummary summary = new CheckSummary(result, out, taken.toMillis() / 1e3, comparison);
        if (json) {
            spec.commandLine().getOut().println(Json.text(summary.object()));
        } else {
            summary.print(spec.commandLine().getOut());
        }
        return comparison.filter(Comparison::worse).isPresent() ? ExitCode.REFUTED : result.exitStatus();
    }

    private RunResult execute(RunPlan plan, Engine engine, Path file) throws InterruptedException {
        try (CheckpointStore store = CheckpointStore.open(file, plan.fingerprint());
                ProgressDisplay display = new ProgressDisplay("check", spec.commandLine().getErr())) {
            Campaign campaign = Campaign.withSeed(plan.options().seed()).withStore(store).withListener(display).withAudit(audit);
            return Run.execute(plan, campaign, engine, display);
        }
    }

    /** Reads the claim files, or those of the manifest. */
    private List<ClaimFile> claims() {
        if (manifest == null) {
            return read(suites, files);
        }
        if (!files.isEmpty() || !suites.isEmpty()) {
            throw new InputException("--repeat " + manifest + ": names the claim files itself; leave FILE and --suite out");
        }
        repeated = Manifest.read(manifest);
        List<String> names = new ArrayList<>();
        List<Path> paths = new ArrayList<>();
        for (Manifest.Input input : repeated.inputs()) {
            if (input.name().equals("suite:" + input.suite())) {
                names.add(input.suite());
            } else {
                paths.add(Path.of(input.name()));
            }
        }
        List<ClaimFile> read = read(names, paths);
        repeated.requireSame(read);
        return read;
    }

    private RunOptions options(double ofAlpha, Long ofSeed) {
        return new RunOptions(effort, ofAlpha, ofSeed == null ? RunOptions.DEFAULT.seed() : ofSeed);
    }

    /** Reads shipped suites and files; all shipped suites if none of either is named. */
    static List<ClaimFile> read(List<String> suites, List<Path> files) {
        ClaimFileReader reader = new ClaimFileReader();
        List<ClaimFile> read = new ArrayList<>();
        for (String suite : files.isEmpty() && suites.isEmpty() ? ClaimFileReader.suites() : suites) {
            read.add(reader.shipped(suite));
        }
        for (Path path : files) {
            read.add(reader.read(path));
        }
        return read;
    }
}
