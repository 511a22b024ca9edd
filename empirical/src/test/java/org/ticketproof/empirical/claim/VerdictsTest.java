package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.ticketproof.theory.bound.Bound.Direction.LOWER;
import static org.ticketproof.theory.bound.Bound.Direction.UPPER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ticketproof.empirical.estimate.Interval;
import org.ticketproof.theory.bound.Bound;

class VerdictsTest {
    @ParameterizedTest
    @CsvSource({
        // limits 0.2..0.4, a claim from above
        "UPPER, 0.1, REFUTED", "UPPER, 0.2, CONSISTENT", "UPPER, 0.3, CONSISTENT", "UPPER, 0.4, VERIFIED", "UPPER, 0.5, VERIFIED",
        "UPPER, 1.0, VACUOUS", "UPPER, 7.0, VACUOUS", "UPPER, 0.0, REFUTED",
        // and from below
        "LOWER, 0.1, VERIFIED", "LOWER, 0.2, VERIFIED", "LOWER, 0.3, CONSISTENT", "LOWER, 0.4, CONSISTENT", "LOWER, 0.5, REFUTED",
        "LOWER, 1.0, REFUTED", "LOWER, 0.0, VACUOUS"})
    void comparesLimitsWithTheClaim(Bound.Direction side, double claimed, Verdict expected) {
        assertEquals(expected, Verdicts.of(side, claimed, new Interval(0.2, 0.4, 0.99)));
    }

    @ParameterizedTest
    @CsvSource({
        // no samples
        "none, none, CONSISTENT", "none, for, PROVED", "none, against, REFUTED",
        // samples that verify, leave open, refute
        "verify, none, VERIFIED", "verify, for, PROVED", "verify, against, REFUTED",
        "open, none, CONSISTENT", "open, for, PROVED", "open, against, REFUTED",
        // what is seen outranks what is argued
        "refute, none, REFUTED", "refute, for, REFUTED", "refute, against, REFUTED"})
    void joinsSamplesAndArguments(String sampled, String argued, Verdict expected) {
        Optional<Interval> limits = switch (sampled) {
            case "verify" -> Optional.of(new Interval(0, 0.2, 0.99));
            case "open" -> Optional.of(new Interval(0, 0.6, 0.99));
            case "refute" -> Optional.of(new Interval(0.4, 0.6, 0.99));
            default -> Optional.empty();
        };
        Optional<Argument> argument = switch (argued) {
            case "for" -> Optional.of(new Argument("x", UPPER, 0.1));
            case "against" -> Optional.of(new Argument("y", LOWER, 0.5));
            default -> Optional.empty();
        };
        assertEquals(expected, Verdicts.of(UPPER, 0.3, limits, argument));
    }

    @Test
    void theWeakestCellDecides() {
        assertEquals(Verdict.REFUTED, Verdicts.overall(List.of(Verdict.VERIFIED, Verdict.REFUTED, Verdict.INCONCLUSIVE)));
        assertEquals(Verdict.INCONCLUSIVE, Verdicts.overall(List.of(Verdict.VERIFIED, Verdict.INCONCLUSIVE, Verdict.CONSISTENT)));
        assertEquals(Verdict.CONSISTENT, Verdicts.overall(List.of(Verdict.VERIFIED, Verdict.CONSISTENT, Verdict.VACUOUS)));
        assertEquals(Verdict.VERIFIED, Verdicts.overall(List.of(Verdict.VERIFIED, Verdict.PROVED, Verdict.VACUOUS)));
        assertEquals(Verdict.PROVED, Verdicts.overall(List.of(Verdict.PROVED, Verdict.VACUOUS)));
        assertEquals(Verdict.VACUOUS, Verdicts.overall(List.of(Verdict.VACUOUS)));
    }

    @ParameterizedTest
    @CsvSource({
        "HOLDS, PROVED, HOLDS", "HOLDS, VERIFIED, HOLDS", "HOLDS, CONSISTENT, HOLDS", "HOLDS, VACUOUS, HOLDS", "HOLDS, MEASURED, HOLDS",
        "HOLDS, INCONCLUSIVE, OPEN", "HOLDS, REFUTED, FAILS",
        "VERIFIED, PROVED, HOLDS", "VERIFIED, VERIFIED, HOLDS", "VERIFIED, INCONCLUSIVE, OPEN", "VERIFIED, REFUTED, FAILS",
        "REFUTED, REFUTED, HOLDS", "REFUTED, VERIFIED, FAILS", "REFUTED, PROVED, FAILS", "REFUTED, CONSISTENT, OPEN",
        "REFUTED, VACUOUS, OPEN", "REFUTED, INCONCLUSIVE, OPEN"})
    void standsByWhatIsExpected(Expectation expectation, Verdict verdict, Standing expected) {
        assertEquals(expected, Verdicts.standing(verdict, expectation));
    }

    @Test
    void onlyARequiredVerdictTurnsConsistentIntoInconclusive() {
        for (Verdict verdict : Verdict.values()) {
            assertEquals(verdict, Verdicts.required(verdict, Expectation.HOLDS));
            assertEquals(verdict, Verdicts.required(verdict, Expectation.REFUTED));
            assertEquals(verdict == Verdict.CONSISTENT ? Verdict.INCONCLUSIVE : verdict, Verdicts.required(verdict, Expectation.VERIFIED));
        }
    }

    @Test
    void exitStatusPutsFailureBeforeOpenness() {
        assertEquals(0, Standing.exitStatus(List.of()));
        assertEquals(0, Standing.exitStatus(List.of(Standing.HOLDS)));
        assertEquals(3, Standing.exitStatus(List.of(Standing.HOLDS, Standing.OPEN)));
        assertEquals(1, Standing.exitStatus(List.of(Standing.OPEN, Standing.FAILS, Standing.HOLDS)));
    }
}
