package org.ticketproof.empirical.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.empirical.estimate.LinearFit;
import org.ticketproof.empirical.rare.TailEstimate;
import org.ticketproof.theory.bound.ConverseRate;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;

/**
 * Fits of {@code -ln P(FAIL)} against n to estimated tails.
 *
 * <p>The rate has to be freed from factors below exponential. With nothing locked the range event has probability about
 * {@code (1-f/2)^n exp(2 sqrt(f n (1-eps) / (2 - f))) n^(-1/4)} (Perron's asymptotics of Laguerre polynomials), so sqrt(n) is fitted along and
 * ln(n)/4 taken off; with something locked it is about {@code rho(1)^n n^(-1/2)}, and ln(n)/2 is taken off. The slope without
 * either is what a line through the same points gives.
 */
final class RateFits {
    private static final String NONE = "\u2013";
    /** Relative error that a tail has at least: below this the model, not the noise, limits the fit. */
    private static final double LEAST_ERROR = 0.005;
    /** A power law is not exact over a wide range: settings measured much better than this must not decide its exponent alone. */
    private static final double LEAST_DEPARTURE = 0.02;

    private final FitClaim claim;
    private final Tails tails;
    private final long trials;
    private final List<StudyResult.Curve> curves = new ArrayList<>();

    RateFits(FitClaim claim, Tails tails, long trials) {
        this.claim = claim;
        this.tails = tails;
        this.trials = trials;
    }

    /** The rate of one setting. */
    private record Rate(Setting setting, LinearFit line, LinearFit freed) {
        double rate() {
            return freed.coefficients()[1];
        }

        double error() {
            return freed.standardErrors()[1];
        }
    }

    StudyResult result() throws InterruptedException {
        List<Rate> rates = new ArrayList<>();
        List<List<String>> rows = new ArrayList<>();
        for (Setting setting : claim.grid().settings(claim.header())) {
            Optional<Rate> rate = rate(setting);
            rate.ifPresent(rates::add);
            rows.add(row(setting, rate));
        }
        if (claim.relation() == FitClaim.Relation.COST) {
            return cost(rates);
        }
        double worst = rates.stream().mapToDouble(r -> Math.abs(r.rate() / theory(r.setting().freezing()) - 1)).max().orElse(Double.NaN);
        String finding = rates.isEmpty() ? "no setting has three estimated tails"
                : "measured rates are within " + FitJudge.number(100 * worst) + " % of -ln rho(1)";
        return new StudyResult(Verdict.MEASURED, finding, List.of("eps", "prune", "lock", "tails", "slope of -ln P in n", "rate",
                "-ln rho(1)", "rate / -ln rho(1)", "proved rate", "rate / proved"), rows,
                FitJudge.figure(claim, "number of variables n", "-ln P(FAIL)", curves));
    }

    private Optional<Rate> rate(Setting setting) throws InterruptedException {
        List<double[]> line = new ArrayList<>();
        List<double[]> curved = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        List<Double> deviations = new ArrayList<>();
        List<StudyResult.Point> points = new ArrayList<>();
        boolean locked = setting.freezing().lock() > 0;
        for (int n : claim.n()) {
            TailEstimate estimate = tails.of(new Cell(setting, n), Optional.empty(), trials);
            double mean = estimate.probability().mean();
            // Near 1 there is no tail yet, and two replicas in many say nothing about an error.
            if (n > 0 && mean > 0 && mean < 0.05 && estimate.probability().relativeStandardError() < 0.3) {
                line.add(new double[] {n});
                curved.add(locked ? new double[] {n} : new double[] {n, Math.sqrt(n)});
                values.add(-Math.log(mean));
                deviations.add(Math.max(LEAST_ERROR, estimate.probability().relativeStandardError()));
                points.add(new StudyResult.Point(n, -Math.log(mean)));
            }
        }
        if (values.size() < (locked ? 3 : 4)) {
            return Optional.empty();
        }
        curves.add(new StudyResult.Curve(TailJudge.describe(setting), true, points));
        double[] y = values.stream().mapToDouble(Double::doubleValue).toArray();
        double[] errors = deviations.stream().mapToDouble(Double::doubleValue).toArray();
        LinearFit straight = LinearFit.of(line.toArray(double[][]::new), y, errors);
        double[] freed = y.clone();
        for (int i = 0; i < y.length; i++) {
            freed[i] -= Math.log(line.get(i)[0]) / (locked ? 2 : 4);
        }
        LinearFit fit = LinearFit.of(curved.toArray(double[][]::new), freed, errors);
        curves.add(new StudyResult.Curve("fitted, rate " + FitJudge.number(fit.coefficients()[1]), false, points.stream().map(p ->
                new StudyResult.Point(p.x(), p.y() - residual(fit, curved, freed, points.indexOf(p)))).toList()));
        return Optional.of(new Rate(setting, straight, fit));
    }

    /** Measured less fitted, of one tail. */
    private static double residual(LinearFit fit, List<double[]> regressors, double[] values, int i) {
        double fitted = fit.coefficients()[0];
        for (int j = 0; j < regressors.get(i).length; j++) {
            fitted += fit.coefficients()[j + 1] * regressors.get(i)[j];
        }
        return values[i] - fitted;
    }

    private static List<String> row(Setting setting, Optional<Rate> rate) {
        Freezing freezing = setting.freezing();
        double theory = theory(freezing);
        double proved = proved(freezing);
        return List.of(Decimals.number(setting.eps()), Decimals.number(freezing.prune()), Decimals.number(freezing.lock()),
                rate.map(r -> Integer.toString(r.freed().freedom() + r.freed().coefficients().length)).orElse(NONE),
                rate.map(r -> FitJudge.value(r.line(), 1)).orElse(NONE), rate.map(r -> FitJudge.value(r.freed(), 1)).orElse(NONE),
                FitJudge.number(theory), rate.map(r -> FitJudge.number(r.rate() / theory)).orElse(NONE), FitJudge.number(proved),
                rate.map(r -> FitJudge.number(r.rate() / proved)).orElse(NONE));
    }

    /** {@code ln(cost) = a + k ln(q/f^2)}, the cost being the number of variables for each unit of ln(1/delta). */
    private StudyResult cost(List<Rate> rates) {
        List<List<String>> rows = new ArrayList<>();
        List<StudyResult.Point> measured = new ArrayList<>();
        List<StudyResult.Point> limit = new ArrayList<>();
        for (Rate rate : rates) {
            Freezing freezing = rate.setting().freezing();
            double shape = freezing.lock() / (freezing.free() * freezing.free());
            rows.add(List.of(Decimals.number(rate.setting().eps()), Decimals.number(freezing.prune()), Decimals.number(freezing.lock()),
                    FitJudge.number(shape), FitJudge.number(1 / rate.rate()) + " \u00b1 " + FitJudge.number(rate.error() / rate.rate() / rate.rate()),
                    FitJudge.number(1 / theory(freezing)), FitJudge.number(32 * shape / 3), FitJudge.number(1 / proved(freezing))));
            measured.add(new StudyResult.Point(Math.log(shape), -Math.log(rate.rate())));
            limit.add(new StudyResult.Point(Math.log(shape), Math.log(32 * shape / 3)));
        }
        String finding = "no fit: fewer than three settings have a rate";
        if (rates.size() >= 3) {
            double[][] at = measured.stream().map(p -> new double[] {p.x()}).toArray(double[][]::new);
            LinearFit fit = LinearFit.of(at, measured.stream().mapToDouble(StudyResult.Point::y).toArray(),
                    rates.stream().mapToDouble(r -> Math.max(LEAST_DEPARTURE, r.error() / r.rate())).toArray());
            LinearFit converse = LinearFit.of(at, rates.stream().mapToDouble(r -> -Math.log(theory(r.setting().freezing()))).toArray(),
                    rates.stream().mapToDouble(r -> Math.max(LEAST_DEPARTURE, r.error() / r.rate())).toArray());
            finding = "variables per ln(1/delta) grow like (q/f^2)^k with k = " + FitJudge.value(fit, 1)
                    + "; -1/ln rho(1) on the same settings gives " + FitJudge.number(converse.coefficients()[1]) + ", its limit is 1; between the"
                    + " last two settings k = " + FitJudge.number(slope(measured.get(measured.size() - 2), measured.get(measured.size() - 1)));
        }
        return new StudyResult(Verdict.MEASURED, finding, List.of("eps", "prune", "lock", "q/f^2", "measured n per ln(1/delta)",
                "-1/ln rho(1)", "32q/(3f^2)", "proved"), rows, FitJudge.figure(claim, "ln(q/f^2)", "ln(n per ln(1/delta))",
                List.of(new StudyResult.Curve("measured", true, measured), new StudyResult.Curve("32 q / (3 f^2)", false, limit))));
    }

    private static double slope(StudyResult.Point from, StudyResult.Point to) {
        return (to.y() - from.y()) / (to.x() - from.x());
    }

    /** The exponential rate of the range event or the drift: {@code -ln rho(1)}, which is {@code -ln(1-f/2)} where nothing is locked. */
    static double theory(Freezing freezing) {
        return freezing.lock() == 0 ? -Math.log1p(-freezing.free() / 2) : ConverseRate.of(freezing).rate();
    }

    /** The rate of Theorem R or F, whose two terms decay equally fast at the best split alpha. */
    static double proved(Freezing freezing) {
        double low = 0;
        double high = 1;
        if (freezing.lock() == 0) {
            return -Math.log1p(-freezing.free() / 4);
        }
        for (int i = 0; i < 60; i++) {
            double alpha = (low + high) / 2;
            // A drift rate with the range variables thinned to alpha f; the others do not move it.
            double drift = ConverseRate.of(Freezing.of(Math.max(0, 1 - freezing.lock() - alpha * freezing.free() - 1e-15), freezing.lock())).rate();
            if (drift < -Math.log1p(-(1 - alpha) * freezing.free() / 4)) {
                low = alpha;
            } else {
                high = alpha;
            }
        }
        return -Math.log1p(-(1 - high) * freezing.free() / 4);
    }

    /** The settings of a claim, those that differ in eps alone together. */
    static Map<String, List<Setting>> byFreezing(FitClaim claim) {
        Map<String, List<Setting>> groups = new LinkedHashMap<>();
        claim.grid().settings(claim.header())
                .forEach(s -> groups.computeIfAbsent(TailJudge.describeFreezing(s), k -> new ArrayList<>()).add(s));
        return groups;
    }
}
