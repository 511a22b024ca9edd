package org.ticketproof.models.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import org.ticketproof.models.architecture.Network;
import org.ticketproof.models.data.LearningTask;
import org.ticketproof.models.experiment.Evaluation;
import org.ticketproof.models.frozen.FreezingPattern;
import org.ticketproof.models.frozen.FrozenSpec;
import org.ticketproof.models.ticket.ModelSize;
import org.ticketproof.models.ticket.SearchTicket;
import org.ticketproof.models.ticket.SearchTicketFile;
import org.ticketproof.models.ticket.TicketNetwork;

/** What can be said of a ticket that was found by search. */
final class SearchTicketReport {
    private final TicketReport report = new TicketReport();
    private boolean holds = true;

    private SearchTicketReport() {
    }

    static SearchTicketReport info(Path file) {
        SearchTicketReport made = new SearchTicketReport();
        made.describe(file, SearchTicketFile.read(file));
        return made;
    }

    static SearchTicketReport evaluate(Path file, LearningTask task) {
        SearchTicketReport made = new SearchTicketReport();
        long start = System.nanoTime();
        SearchTicket ticket = SearchTicketFile.read(file);
        made.report.put("file", file.toString()).put("data", task.describe());
        made.evaluate(ticket, task);
        made.report.put("seconds", (System.nanoTime() - start) / 1e9);
        return made;
    }

    /** Checks counts against the pattern, and, given the data, predictions against those of the training. */
    static SearchTicketReport verify(Path file, LearningTask task) {
        SearchTicketReport made = new SearchTicketReport();
        SearchTicket ticket = SearchTicketFile.read(file);
        FrozenSpec source = ticket.source();
        FreezingPattern pattern = FreezingPattern.of(source.shapes(), source.ratios(), source.freezing(), source.patternSeed());
        long kept = pattern.locked() + ticket.bits().cardinality();
        made.holds = kept == source.kept();
        made.report.put("file", file.toString()).put("keptWeights", kept).put("keptWanted", source.kept()).put("sparsityHolds", made.holds);
        if (task != null) {
            made.evaluate(ticket, task);
        }
        made.report.put("holds", made.holds);
        return made;
    }

    boolean holds() {
        return holds;
    }

    void print(PrintWriter out, boolean json) {
        report.print(out, json);
    }

    private void describe(Path file, SearchTicket ticket) {
        FrozenSpec source = ticket.source();
        FreezingPattern pattern = FreezingPattern.of(source.shapes(), source.ratios(), source.freezing(), source.patternSeed());
        SearchTicket.Training made = ticket.training();
        report.put("file", file.toString()).put("bytes", file.toFile().length()).put("architecture", ticket.architecture().id())
                .put("init", source.init().id()).put("ratios", source.ratios().id()).put("prune", source.freezing().prune())
                .put("lock", source.freezing().lock()).put("sparsityWanted", source.sparsity()).put("seed", source.seed())
                .put("patternSeed", source.patternSeed())
                .size(new ModelSize(pattern.size(), pattern.free(), pattern.locked() + ticket.bits().cardinality(), 8 * file.toFile().length()))
                .put("data", made.data()).put("epochs", made.epochs()).put("bestEpoch", made.bestEpoch() + 1)
                .put("validationAccuracy", made.validationAccuracy()).put("testAccuracy", made.testAccuracy())
                .put("predictionsSha256", made.predictions());
    }

    private void evaluate(SearchTicket ticket, LearningTask task) {
        try (Network network = TicketNetwork.of(ticket, task)) {
            Evaluation evaluation = Evaluation.of(network, task);
            boolean same = evaluation.predictions().equals(ticket.training().predictions());
            holds &= same;
            report.put("examples", evaluation.count()).put("correct", evaluation.correct()).put("testAccuracy", evaluation.accuracy())
                    .put("predictionsSha256", evaluation.predictions()).put("samePredictionsAsTraining", same);
        }
    }
}
