package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.campaign.Tally;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Targets;
import org.ticketproof.theory.freezing.VariableLaw;

/** Reads one claim. */
final class ClaimParser {
    private static final Pattern NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final int LONGEST_NAME = 80;
    private static final Set<String> COMMON = Set.of("id", "kind", "targets");
    private static final Set<String> COMMON_OPTIONAL = Set.of("statement", "title", "source", "law", "variant", "constants", "expect");

    private final TheoryIndex theory;
    private final Map<String, Double> fileConstants;
    private final LawReader laws;

    ClaimParser(TheoryIndex theory, Map<String, Double> fileConstants, LawReader laws) {
        this.theory = theory;
        this.laws = laws;
        this.fileConstants = fileConstants;
    }

    ParsedClaim parse(Field claim) {
        Field kind = claim.entries("a claim").get("kind");
        if (kind == null) {
            throw claim.error("key 'kind' is missing");
        }
        switch (kind.text()) {
            case "failure":
                return bound(claim, Bound.Direction.UPPER);
            case "lower":
                return bound(claim, Bound.Direction.LOWER);
            case "width":
                return width(claim);
            case "counterexample":
                return counterexample(claim);
            case "measure":
                return measure(claim);
            case "count":
                return count(claim);
            case "golden":
                return golden(claim);
            case "study":
                return study(claim);
            case "tail":
                return new TailParser(this).tail(claim);
            case "fit":
                return new TailParser(this).fit(claim);
            default:
                throw kind.wrong("one of failure, lower, width, counterexample, measure, count, golden, study, tail, fit");
        }
    }

    private ParsedClaim bound(Field claim, Bound.Direction direction) {
        Map<String, Field> keys = keys(claim, Set.of("statement", "bound", "grid"), Set.of("trials", "sampling"));
        ClaimHeader header = header(claim, keys, Sampling.ANYTIME);
        Field gridField = keys.get("grid");
        Map<String, Field> gridKeys = gridField.map(Set.of("eps", "n"), Set.of("prune", "lock"));
        List<Integer> n = gridKeys.get("n").distinct(GridParser.MOST_VALUES, GridParser::variables);
        Grid grid = GridParser.grid(gridField, gridKeys, n.size());
        List<Setting> settings = GridParser.settings(gridField, grid, header);
        requireCells(gridKeys.get("n"), settings, n);
        Bound bound = bound(keys.get("bound"), header, direction);
        requireApplicable(keys.get("bound"), bound, settings);
        return new ParsedClaim(new BoundClaim(header, bound.id(), direction, grid, n), cells(grid, n.size()));
    }

    private ParsedClaim width(Field claim) {
        Map<String, Field> keys = keys(claim, Set.of("statement", "bound", "grid"), Set.of("trials", "sampling"));
        ClaimHeader header = header(claim, keys, Sampling.ANYTIME);
        List<Double> delta = new ArrayList<>();
        Grid grid = deltaGrid(keys.get("grid"), delta);
        Bound bound = bound(keys.get("bound"), header, Bound.Direction.UPPER);
        requireApplicable(keys.get("bound"), bound, GridParser.settings(keys.get("grid"), grid, header));
        return new ParsedClaim(new WidthClaim(header, bound.id(), grid, delta), cells(grid, delta.size()));
    }

    private ParsedClaim counterexample(Field claim) {
        Map<String, Field> keys = keys(claim, Set.of("statement", "bound", "grid"), Set.of("trials", "sampling", "formula-law"));
        ClaimHeader header = header(claim, keys, Sampling.ANYTIME);
        VariableLaw formulaLaw = keys.containsKey("formula-law") ? keys.get("formula-law").named(laws::read) : header.law();
        List<Double> delta = new ArrayList<>();
        Grid grid = deltaGrid(keys.get("grid"), delta);
        Bound bound = bound(keys.get("bound"), header, Bound.Direction.UPPER);
        GridParser.settings(keys.get("grid"), grid, header);
        requireApplicable(keys.get("bound"), bound, grid.settings(formulaLaw, header.targets(), header.variant()));
        return new ParsedClaim(new CounterexampleClaim(header, bound.id(), formulaLaw, grid, delta), cells(grid, delta.size()));
    }

    private ParsedClaim measure(Field claim) {
        Map<String, Field> keys = keys(claim, Set.of("grid"), Set.of("trials"));
        ClaimHeader header = header(claim, keys, Sampling.FIXED);
        Field gridField = keys.get("grid");
        Map<String, Field> gridKeys = gridField.map(Set.of("eps", "n-up-to"), Set.of("prune", "lock"));
        int most = GridParser.variables(gridKeys.get("n-up-to"));
        Grid grid = GridParser.grid(gridField, gridKeys, most + 1L);
        requireCells(gridKeys.get("n-up-to"), GridParser.settings(gridField, grid, header), List.of(most));
        return new ParsedClaim(new MeasureClaim(header, grid, most), cells(grid, most + 1L));
    }

    private ParsedClaim count(Field claim) {
        Map<String, Field> keys = keys(claim, Set.of("cell", "published"), Set.of("trials"));
        ClaimHeader header = header(claim, keys, Sampling.FIXED);
        Map<String, Field> published = keys.get("published").map(Set.of("failures", "trials"), Set.of());
        long trials = published.get("trials").integer(1, TrialPlan.MOST);
        long failures = published.get("failures").integer(0, trials);
        return new ParsedClaim(new CountClaim(header, cell(keys.get("cell"), header), new Tally(trials, failures)), 1);
    }

    private ParsedClaim golden(Field claim) {
        Map<String, Field> keys = keys(claim, Set.of("cell", "seed", "failures", "trials"), Set.of());
        long trials = keys.get("trials").integer(1, TrialPlan.MOST);
        ClaimHeader header = header(claim, keys, Sampling.FIXED);
        long failures = keys.get("failures").integer(0, trials);
        long seed = keys.get("seed").integer(-(1L << 53), 1L << 53);
        return new ParsedClaim(new GoldenClaim(header, cell(keys.get("cell"), header), seed, new Tally(trials, failures)), 1);
    }

    private ParsedClaim study(Field claim) {
        Map<String, Field> keys = claim.map(Set.of("id", "kind", "study"), Set.of("statement", "title", "source", "expect", "trials", "parameters"));
        Optional<String> statement = text(keys, "statement");
        statement.ifPresent(s -> keys.get("statement").named(theory::statement));
        String id = name(keys.get("id"));
        Expectation expect = keys.containsKey("expect") ? keys.get("expect").named(Expectation::ofId) : Expectation.HOLDS;
        ClaimHeader header = new ClaimHeader(id, statement, text(keys, "title").orElse(id), text(keys, "source"), VariableLaw.UNIFORM,
                Targets.ALL, fileConstants, trials(keys.get("trials")), Sampling.FIXED, expect, claim.line(), claim.column());
        Study study = keys.get("study").named(StudyProvider::byId);
        Map<String, List<Double>> parameters = new HashMap<>();
        if (keys.containsKey("parameters")) {
            keys.get("parameters").map(study.parameters(), Set.of()).forEach((name, value) -> parameters.put(name, value.isScalar()
                    ? List.of(value.number("a finite number", Double::isFinite))
                    : value.distinct(GridParser.MOST_VALUES, item -> item.number("a finite number", Double::isFinite))));
        } else if (!study.parameters().isEmpty()) {
            throw claim.error("key 'parameters' is missing");
        }
        return new ParsedClaim(new StudyClaim(header, study.id(), parameters), 1);
    }

    static Map<String, Field> keys(Field claim, Set<String> required, Set<String> optional) {
        Set<String> all = new LinkedHashSet<>(COMMON);
        all.addAll(required);
        Set<String> others = new LinkedHashSet<>(COMMON_OPTIONAL);
        others.addAll(optional);
        others.removeAll(all);
        return claim.map(all, others);
    }

    ClaimHeader header(Field claim, Map<String, Field> keys, Sampling byDefault) {
        String id = name(keys.get("id"));
        Optional<String> statement = text(keys, "statement");
        statement.ifPresent(s -> keys.get("statement").named(theory::statement));
        VariableLaw law = keys.containsKey("law") ? keys.get("law").named(laws::read) : VariableLaw.UNIFORM;
        Targets targets = keys.get("targets").named(t -> Names.find("", Targets.values(), ClaimParser::idOf, t));
        Sampling sampling = keys.containsKey("sampling") ? keys.get("sampling").named(Sampling::ofId) : byDefault;
        Expectation expect = keys.containsKey("expect") ? keys.get("expect").named(Expectation::ofId) : Expectation.HOLDS;
        return new ClaimHeader(id, statement, text(keys, "title").orElse(id), text(keys, "source"), law, targets,
                VariantParser.parse(keys.get("variant")), constants(theory, keys.get("constants"), fileConstants), trials(keys.get("trials")),
                sampling, expect, claim.line(), claim.column());
    }

    /** The name of a quantifier in claim files. */
    static String idOf(Targets targets) {
        return targets == Targets.ALL ? "all" : "one";
    }

    private static Optional<String> text(Map<String, Field> keys, String name) {
        return Optional.ofNullable(keys.get(name)).map(Field::text);
    }

    static String name(Field field) {
        String name = field.text();
        if (name.length() > LONGEST_NAME || !NAME.matcher(name).matches()) {
            throw field.wrong("lower-case letters and digits, joined by single dots or hyphens, at most " + LONGEST_NAME + " characters");
        }
        return name;
    }

    static Map<String, Double> constants(TheoryIndex theory, Field field, Map<String, Double> outer) {
        Map<String, Double> constants = new HashMap<>(outer);
        if (field != null) {
            field.entries("a mapping from constants to numbers").forEach((name, value) -> {
                double number = value.number("a finite number above 0", v -> v > 0 && v < Double.POSITIVE_INFINITY);
                try {
                    theory.constants(Map.of(name, number));
                } catch (IllegalArgumentException e) {
                    throw value.error(e.getMessage());
                }
                constants.put(name, number);
            });
        }
        return constants;
    }

    private static TrialPlan trials(Field field) {
        if (field == null) {
            return TrialPlan.DEFAULT;
        }
        if (field.isScalar()) {
            long trials = field.integer(1, TrialPlan.MOST);
            return new TrialPlan(trials, trials, trials);
        }
        Map<String, Field> keys = field.map(Set.of("quick", "standard", "thorough"), Set.of());
        long quick = keys.get("quick").integer(1, TrialPlan.MOST);
        long standard = keys.get("standard").integer(quick, TrialPlan.MOST);
        return new TrialPlan(quick, standard, keys.get("thorough").integer(standard, TrialPlan.MOST));
    }

    private static Grid deltaGrid(Field field, List<Double> delta) {
        Map<String, Field> keys = field.map(Set.of("eps", "delta"), Set.of("prune", "lock"));
        delta.addAll(keys.get("delta").distinct(GridParser.MOST_VALUES, GridParser::delta));
        return GridParser.grid(field, keys, delta.size());
    }

    private static Cell cell(Field field, ClaimHeader header) {
        return GridParser.cell(field, field.map(Set.of("eps", "n"), Set.of("prune", "lock")), header);
    }

    static void requireCells(Field field, List<Setting> settings, List<Integer> n) {
        n.forEach(count -> GridParser.cell(field, settings.get(0), count));
    }

    private Bound bound(Field field, ClaimHeader header, Bound.Direction direction) {
        Bound bound = anyBound(field, header);
        if (bound.direction() != direction) {
            throw field.wrong("a bound from " + (direction == Bound.Direction.UPPER ? "above" : "below") + " for this kind of claim");
        }
        return bound;
    }

    /** A bound of the claim's statement, from either side. */
    Bound anyBound(Field field, ClaimHeader header) {
        Bound bound = field.named(id -> theory.bound(id, header.constants()));
        if (!header.statement().equals(Optional.of(bound.statementId()))) {
            throw field.wrong("a bound of statement '" + header.statement().orElse("") + "', it belongs to '" + bound.statementId() + "'");
        }
        return bound;
    }

    static void requireApplicable(Field field, Bound bound, List<Setting> settings) {
        for (Setting setting : settings) {
            Optional<String> reason = bound.inapplicable(setting);
            if (reason.isPresent()) {
                throw field.error("'" + bound.id() + "' does not apply to eps = " + setting.eps() + ", prune = "
                        + setting.freezing().prune() + ", lock = " + setting.freezing().lock() + ": " + reason.get());
            }
        }
    }

    static long cells(Grid grid, long others) {
        return (long) grid.eps().size() * grid.prune().size() * grid.lock().size() * others;
    }
}
