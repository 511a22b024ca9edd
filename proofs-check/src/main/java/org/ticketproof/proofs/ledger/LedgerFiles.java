package org.ticketproof.proofs.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the ledger's files, each complete or not at all. */
public final class LedgerFiles {
    private LedgerFiles() {
    }

    /**
     * Writes {@code ledger.json}, {@code ledger.tex} (a section), {@code ledger-document.tex}, {@code ledger.html}, {@code ledger.md} and
     * {@code strengths.txt} (in the format of the list of expected strengths).
     *
     * @param ledger the ledger
     * @param folder where to; made on demand
     * @throws IOException if the folder cannot be written
     */
    public static void write(Ledger ledger, Path folder) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("ledger.json", LedgerJson.text(ledger));
        files.put("ledger.tex", LedgerLatex.section(ledger));
        files.put("ledger-document.tex", LedgerLatex.document(ledger));
        files.put("ledger.html", LedgerHtml.page(ledger));
        files.put("ledger.md", LedgerText.markdown(ledger));
        files.put("strengths.txt", ExpectedStrengths.listing(ledger));
        Files.createDirectories(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path part = Files.createTempFile(folder, "." + file.getKey(), ".tmp");
            try {
                Files.writeString(part, file.getValue(), StandardCharsets.UTF_8);
                Files.move(part, folder.resolve(file.getKey()), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        }
    }
}
