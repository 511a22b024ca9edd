package org.ticketproof.empirical.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ticketproof.theory.statement.Source;
import org.ticketproof.theory.statement.Statement;
import org.ticketproof.theory.statement.StatementCatalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints the catalogue of statements. */
@Command(name = "statements", mixinStandardHelpOptions = true,
        description = "Prints the catalogue of statements with their sources, or one statement in full.",
        footerHeading = "%nExamples:%n",
        footer = {"  ticketproof statements", "  ticketproof statements otsuka-locked", "  ticketproof statements --json"})
final class StatementsCommand implements Callable<Integer> {
    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Parameters(paramLabel = "ID", arity = "0..1", description = "A statement id. Default: all, a line each.")
    private String id;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Override
    public Integer call() {
        List<Statement> chosen = id == null ? StatementCatalogue.all() : List.of(StatementCatalogue.byId(id));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            List<Object> items = new ArrayList<>();
            chosen.forEach(s -> items.add(object(s)));
            out.println(Json.text(Map.of("statements", items)));
        } else if (id == null) {
            out.printf("%-20s %-40s %s%n", "id", "kind", "title");
            chosen.forEach(s -> out.printf("%-20s %-40s %s%n", s.id(), s.kind().words(), s.title()));
        } else {
            full(chosen.get(0), out);
        }
        return ExitCode.HOLDS;
    }

    private static void full(Statement s, PrintWriter out) {
        out.println(s.id() + ": " + s.heading());
        out.println();
        out.println("  " + s.latex());
        out.println();
        out.println("source      " + s.source().citation());
        item(out, "assumes", s.hypotheses());
        if (s.constantsHidden()) {
            out.println("constants   hidden in the source; computed with the values the user sets");
        }
        line(out, "bounds", s.boundIds());
        line(out, "proof steps", s.proofSteps());
        line(out, "suites", s.suites());
        item(out, "note", s.notes());
    }

    private static void line(PrintWriter out, String name, List<String> items) {
        if (!items.isEmpty()) {
            out.printf("%-11s %s%n", name, String.join(", ", items));
        }
    }

    private static void item(PrintWriter out, String name, List<String> items) {
        for (String i : items) {
            out.printf("%-11s %s%n", name, i);
        }
    }

    private static Map<String, Object> object(Statement s) {
        Map<String, Object> o = new LinkedHashMap<>();
        o.put("id", s.id());
        o.put("title", s.title());
        o.put("kind", s.kind().name().toLowerCase(Locale.ROOT));
        o.put("latex", s.latex());
        Source source = s.source();
        Map<String, Object> where = new LinkedHashMap<>();
        where.put("authors", source.authors());
        where.put("year", source.year());
        where.put("title", source.title());
        where.put("venue", source.venue());
        where.put("identifier", source.identifier().orElse(null));
        where.put("number", s.number());
        o.put("source", where);
        o.put("hypotheses", s.hypotheses());
        o.put("constantsHidden", s.constantsHidden());
        o.put("bounds", s.boundIds());
        o.put("proofSteps", s.proofSteps());
        o.put("suites", s.suites());
        o.put("notes", s.notes());
        return o;
    }
}
