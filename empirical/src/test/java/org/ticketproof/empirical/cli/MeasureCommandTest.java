package org.ticketproof.empirical.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeasureCommandTest {
    @Test
    void countsFollowFromTheSeedAlone() {
        String[] args = {"measure", "--eps", ".05", "--n", "12", "--trials", "20000", "--seed", "3", "--json", "--threads", "1"};
        JsonNode one = Outcome.of(args).json();
        args[args.length - 1] = "3";
        JsonNode three = Outcome.of(args).json();
        assertEquals(one.get("failures").asLong(), three.get("failures").asLong());
        assertEquals(20000, one.get("trials").asLong());
        double estimate = one.get("estimate").asDouble();
        assertEquals(one.get("failures").asDouble() / 20000, estimate);
        assertTrue(one.get("lower").asDouble() < estimate && estimate < one.get("upper").asDouble());
        assertEquals(0.99, one.get("confidence").asDouble());
        assertTrue(one.get("trialsPerSecond").asDouble() > 0);
    }

    @Test
    void noFreeVariableFailsAlwaysAndWideToleranceNever() {
        assertEquals(500, Outcome.of("measure", "--eps", ".5", "--n", "9", "--prune", "1", "--trials", "500", "--json").json().get("failures").asLong());
        assertEquals(0, Outcome.of("measure", "--eps", "1", "--n", "9", "--trials", "500", "--json").json().get("failures").asLong());
    }

    @Test
    void textNamesTheMethod() {
        Outcome o = Outcome.of("measure", "--eps", ".1", "--n", "5", "--trials", "100", "--targets", "one", "--law", "normal");
        assertEquals(0, o.exitCode());
        assertTrue(o.out().contains("in 100 trials") && o.out().contains("Clopper-Pearson"), o.out());
    }

    @Test
    void tailsFollowFromTheSeedAlone() {
        String[] args = {"measure", "--eps", ".5", "--n", "50", "--rare", "--replicas", "32", "--particles", "100", "--seed", "3", "--json", "--threads", "1"};
        JsonNode one = Outcome.of(args).json();
        args[args.length - 1] = "3";
        JsonNode three = Outcome.of(args).json();
        assertEquals(one.get("estimate").asDouble(), three.get("estimate").asDouble());
        // At eps = 1/2 the proved lower bound is the probability itself.
        double exact = one.get("provedLowerBound").asDouble();
        assertTrue(exact < 1e-11);
        assertEquals(1, one.get("estimate").asDouble() / exact, 0.25);
        assertTrue(one.get("certainLower").asDouble() < exact && one.get("approximateLower").asDouble() < exact);
        assertTrue(one.get("approximateUpper").asDouble() > exact);
        assertEquals("tilting", one.get("method").asText());
    }

    @Test
    void tailsOfOtherLawsAreSplit() {
        Outcome o = Outcome.of("measure", "--eps", ".5", "--n", "30", "--rare", "--law", "signed-constant", "--replicas", "16", "--particles", "50");
        assertEquals(0, o.exitCode());
        assertTrue(o.out().contains("splitting, 16 replicas") && o.out().contains("whatever the skew") && o.out().contains("approximate 99 % interval"), o.out());
    }

    @Test
    void noFailureGivesNoEstimate() {
        Outcome o = Outcome.of("measure", "--eps", "1", "--n", "9", "--rare", "--replicas", "2", "--particles", "9");
        assertTrue(o.out().startsWith("no failing path in 18: no estimate (tilting); proved: at least 0"), o.out());
        assertTrue(Outcome.of("measure", "--eps", "1", "--n", "9", "--rare", "--replicas", "2", "--particles", "9", "--json").json()
                .get("relativeStandardError").isNull());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "measure --eps 0 --n 5                           | eps = 0.0: must be a number in (0, 1]",
        "measure --eps -.1 --n 5                         | eps = -0.1: must be a number in (0, 1]",
        "measure --eps NaN --n 5                         | eps = NaN: must be a number in (0, 1]",
        "measure --eps .1 --n -5                         | n = -5: must be between 0 and",
        "measure --eps .1 --n 5 --prune .7 --lock .4     | prune + lock = 1.1: must be at most 1",
        "measure --eps .1 --n 5 --lock 2                 | lock = 2.0: must be a number in [0, 1]",
        "measure --eps .1 --n 5 --trials 0               | trials = 0: must be between 1 and",
        "measure --eps .1 --n 5 --law cauchy             | law 'cauchy': must be one of uniform, product, normal, signed-constant",
        "measure --eps .1 --n 5 --confidence 1           | --confidence 1.0: must be a number in (0, 1)",
        "measure --eps .1 --n 5 --threads 0              | threads = 0: must be between 1 and",
        "measure --eps .1 --n 5 --rare --trials 9        | --trials: not with --rare, which has --replicas and --particles",
        "measure --eps .1 --n 5 --particles 9            | --particles: only with --rare",
        "measure --eps .1 --n 5 --rare --method luck     | Invalid value for option '--method': 'luck': must be one of tilting, splitting",
        "measure --eps .1 --n 5 --rare --replicas 1      | replicas = 1: must be between 2 and 16384",
        "measure --eps .1 --n 5 --rare --threads 0       | threads = 0: must be between 1 and 4096",
        "measure --eps .1 --n 5 --rare --law normal --method tilting | method tilting: the law is normal, must be uniform",
        "measure --eps .1                                | Missing required option: '--n=N'",
        "measure --eps x --n 5                           | Invalid value for option '--eps'",
        "measure --eps .1 --n 5 --tragets one            | Unknown options: '--tragets', 'one'; similar: --trials",
        "width --eps .1 --delta 1                        | --delta 1.0: must be a number in (0, 1)",
        "width --eps .1 --delta 0 --no-measure           | --delta 0.0: must be a number in (0, 1)",
        "width --eps .1 --delta .1 --constant foo=3      | constant 'foo': must be one of",
        "width --eps .1 --delta .1 --constant lueker.C=0 | constant 'lueker.C' = 0.0: must be a finite number above 0",
        "width --eps .1 --delta .1 --max-n 0             | --max-n 0: must be at least 1",
        "statements theorem-x                            | statement 'theorem-x': must be one of lueker,",
        "nonsense                                        | Unmatched argument at index 0: 'nonsense'"})
    void badInputGetsOneLineAndExitCode2(String line, String message) {
        Outcome o = Outcome.of(line.strip().split("\\s+"));
        assertEquals(ExitCode.INPUT, o.exitCode());
        assertTrue(o.err().startsWith("ticketproof: ") && o.err().contains(message.strip()), o.err());
        assertEquals("", o.out());
        assertTrue(o.err().lines().count() == 1, o.err());
    }
}
