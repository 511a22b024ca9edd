package org.ticketproof.empirical.baseline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ticketproof.empirical.report.ReportException;

/** A ledger as JSON, one night to a line, so that its history reads well under version control. */
final class LedgerFile {
    static final String FORMAT = "ticketproof-alpha-ledger/1";

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private LedgerFile() {
    }

    static AlphaLedger read(Path file) {
        try {
            JsonNode root = MAPPER.readTree(Files.readString(file, StandardCharsets.UTF_8));
            StoredNode node = new StoredNode("", root);
            if (!node.text("format").equals(FORMAT)) {
                throw new IllegalArgumentException("format: '" + node.text("format") + "': must be '" + FORMAT + "'");
            }
            List<Night> nights = new ArrayList<>();
            for (StoredNode night : node.items("nights")) {
                nights.add(new Night(Math.toIntExact(night.whole("k")), night.text("name"), night.whole("seed"), night.number("alpha")));
            }
            return new AlphaLedger(node.number("alpha"), nights);
        } catch (JsonProcessingException e) {
            throw new ReportException(file + ": not JSON: " + e.getOriginalMessage(), e);
        } catch (MalformedInputException e) {
            throw new ReportException(file + ": not JSON: not text in UTF-8", e);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new ReportException(file + ": not an alpha ledger: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new ReportException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }

    static String text(AlphaLedger ledger) {
        StringBuilder out = new StringBuilder("{\n  \"format\" : \"" + FORMAT + "\",\n  \"alpha\" : " + ledger.alpha()
                + ",\n  \"shares\" : \"alpha * 6 / (pi^2 * k^2)\",\n  \"nights\" : [");
        for (int i = 0; i < ledger.nights().size(); i++) {
            Night night = ledger.nights().get(i);
            ObjectNode line = MAPPER.createObjectNode().put("k", night.k()).put("name", night.name()).put("seed", night.seed()).put("alpha", night.alpha());
            out.append(i == 0 ? "\n    " : ",\n    ").append(line);
        }
        return out.append(ledger.nights().isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
    }
}
