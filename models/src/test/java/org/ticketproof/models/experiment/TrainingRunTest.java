package org.ticketproof.models.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ticketproof.models.architecture.Family;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.RatioRule;
import org.ticketproof.models.frozen.SourceInit;
import org.ticketproof.models.search.EpochRecord;
import org.ticketproof.models.search.ProgressListener;
import org.ticketproof.models.search.SearchOptions;
import org.ticketproof.models.search.SearchProblem;
import org.ticketproof.models.search.SgdMomentum;
import org.ticketproof.models.search.TrainingMode;
import org.ticketproof.models.ticket.SearchTicket;
import org.ticketproof.models.ticket.SearchTicketFile;
import org.ticketproof.models.ticket.TicketNetwork;

class TrainingRunTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"LENET, generated:1x10x10:300, .3, 1", "CONV2, generated:3x8x8:100, .1, .5", "CONV6, generated:3x8x8:40, .05, .1",
        "RESNET18, generated:3x8x8:40, .05, .1", "GIN, generated:graph:120:300:12:4, .1, .01"})
    void storedTicketsTellWhatTheTrainingTold(Family family, String data, double width, double rate) {
        LearningTask task = LearningTask.of(data, 1);
        Path file = folder.resolve("net.ticket");
        RunOutcome outcome = new TrainingRun(spec(family, width, TrainingMode.FROZEN, .5, 3, rate), task).run(file);
        SearchTicket ticket = SearchTicketFile.read(file);
        try (Network network = TicketNetwork.of(ticket, task)) {
            Evaluation evaluation = Evaluation.of(network, task);
            assertEquals(outcome.predictions(), evaluation.predictions(), "the same bits on the same machine");
            assertEquals(outcome.testAccuracy(), evaluation.accuracy());
        }
        assertEquals(ticket.training().testAccuracy(), outcome.testAccuracy());
        assertEquals(ticket.source().kept(), outcome.size().kept());
        assertEquals(.5, outcome.size().sparsity(), 1.0 / outcome.size().weights());
        assertEquals(.5, outcome.size().searchSpace(), 1.0 / outcome.size().weights());
        assertTrue(outcome.size().ticketBits() <= 1.02 * outcome.size().searched() + 8 * 4096, outcome.size()::toString);
    }

    @ParameterizedTest
    @EnumSource(TrainingMode.class)
    void everyModeLearns(TrainingMode mode) {
        LearningTask task = LearningTask.of("generated:1x10x10:600", 3);
        double freeze = mode == TrainingMode.FROZEN ? .5 : mode == TrainingMode.SPARSE ? .25 : 0;
        RunOutcome outcome = new TrainingRun(spec(Family.LENET, .3, mode, freeze, 12, mode == TrainingMode.WEIGHTS ? .05 : 1), task).run(null);
        // Chance is a tenth: 60 or more of 151 right by luck have probability below 1e-20.
        assertTrue(outcome.testAccuracy() > .4, outcome::toString);
        assertEquals(mode == TrainingMode.WEIGHTS ? 1 : mode == TrainingMode.DENSE ? 1 : 1 - freeze, outcome.size().searchSpace(), .001);
    }

    @Test
    void killedTrainingsGoOnToTheSameEnd() {
        LearningTask task = LearningTask.of("generated:1x10x10:300", 1);
        RunSpec spec = spec(Family.LENET, .2, TrainingMode.FROZEN, .5, 5, 1);
        RunOutcome whole = new TrainingRun(spec, task).run(folder.resolve("whole.ticket"));
        Path checkpoint = folder.resolve("checkpoint.bin");
        class Killed extends RuntimeException {
            private static final long serialVersionUID = 1L;
        }
        ProgressListener killer = new ProgressListener() {
            @Override
            public void epoch(EpochRecord record, int epochs, boolean best) {
                if (record.epoch() == 2) {
                    throw new Killed();
                }
            }
        };
        assertThrows(Killed.class, () -> new TrainingRun(spec, task).checkpoint(checkpoint).listener(killer).run(null));
        assertTrue(Files.exists(checkpoint));
        RunOutcome resumed = new TrainingRun(spec, task).checkpoint(checkpoint).run(folder.resolve("resumed.ticket"));
        assertEquals(whole.predictions(), resumed.predictions());
        assertEquals(-1, mismatch(folder.resolve("whole.ticket"), folder.resolve("resumed.ticket")));
        assertFalse(Files.exists(checkpoint), "removed when the training is over");
    }

    @Test
    void seedsMatterAndRepeat() {
        LearningTask task = LearningTask.of("generated:1x10x10:100", 1);
        RunSpec spec = spec(Family.LENET, .2, TrainingMode.FROZEN, .5, 2, 1);
        String first = new TrainingRun(spec, task).run(null).predictions();
        assertEquals(first, new TrainingRun(spec, task).run(null).predictions());
        assertNotEquals(first, new TrainingRun(spec.withSeed(2), task).run(null).predictions());
    }

    @Test
    void patternAndSearchCallTheStatesTheSame() {
        assertEquals(SearchProblem.FREE, FreezingPattern.FREE);
        assertEquals(SearchProblem.PRUNED, FreezingPattern.PRUNED);
        assertEquals(SearchProblem.LOCKED, FreezingPattern.LOCKED);
    }

    @Test
    void impossibleRunsAreRefused() {
        assertTrue(message(() -> spec(Family.LENET, 1, TrainingMode.DENSE, .5, 1, 1)).contains("freeze = 0.5: must be 0 in mode dense"));
        assertTrue(message(() -> spec(Family.LENET, 1, TrainingMode.SPARSE, .75, 1, 1)).contains("nearest 0.75"));
        RunSpec gin = spec(Family.GIN, 1, TrainingMode.FROZEN, .5, 1, 1);
        assertTrue(message(() -> new TrainingRun(gin, LearningTask.of("generated:1x5x5:20", 1))).contains("needs a graph"));
    }

    private static long mismatch(Path a, Path b) {
        try {
            return Files.mismatch(a, b);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String message(Runnable action) {
        return assertThrows(IllegalArgumentException.class, action::run).getMessage();
    }

    private static RunSpec spec(Family family, double width, TrainingMode mode, double freeze, int epochs, double rate) {
        SearchOptions usual = RunSpec.usual(family, mode, epochs);
        SearchOptions options = new SearchOptions(epochs, family.needsGraph() ? 1 : 16, rate,
                family.needsGraph() ? usual.optimizer() : new SgdMomentum(.9, 1e-4));
        return new RunSpec(family, width, "generated", 0, mode, SourceInit.KU, RatioRule.EPL, freeze, "auto", mode == TrainingMode.WEIGHTS ? 0 : .5, options, 1);
    }
}
