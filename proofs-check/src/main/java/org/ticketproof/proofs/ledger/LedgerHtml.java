package org.ticketproof.proofs.ledger;

import java.util.Locale;

/** The ledger as a section of an HTML page: no script, no style of its own beyond class names. */
public final class LedgerHtml {
    private LedgerHtml() {
    }

    /**
     * The section, to be put inside the body of a page.
     *
     * @param ledger the ledger
     * @return well-formed markup of one {@code section} element with id {@code proofs}
     */
    public static String section(Ledger ledger) {
        return "<section id=\"proofs\">\n<h2>Proofs</h2>\n" + body(ledger) + "<p>" + escape(LedgerText.contractLine(ledger.contracts())) + "</p>\n</section>\n";
    }

    /** The section's content below its heading. */
    static String body(Ledger ledger) {
        StringBuilder out = new StringBuilder("<p>A statement is as strong as its weakest step. Tools: ")
                .append(escape(ledger.tools())).append(".</p>\n");
        for (LedgerEntry entry : ledger.entries()) {
            out.append("<details><summary><code>").append(escape(entry.statement())).append("</code> ").append(escape(entry.title()))
                    .append(" <strong class=\"badge ").append(entry.strength().word()).append("\">").append(entry.strength().word()).append("</strong></summary>\n")
                    .append("<table>\n<thead><tr><th scope=\"col\">part</th><th scope=\"col\">step or contract</th><th scope=\"col\">says</th><th scope=\"col\">evidence</th>")
                    .append("<th scope=\"col\">time</th></tr></thead>\n<tbody>\n");
            for (LedgerLine line : entry.lines()) {
                out.append("<tr><td>").append(escape(line.argument())).append("</td><td><code>").append(escape(line.id())).append("</code></td><td>")
                        .append(escape(line.title())).append("</td><td title=\"").append(escape(line.evidence().detail())).append("\">")
                        .append(escape(line.evidence().label())).append("</td><td>").append(seconds(line.evidence().millis())).append("</td></tr>\n");
            }
            out.append("</tbody></table></details>\n");
        }
        return out.toString();
    }

    /**
     * The section as a page of its own.
     *
     * @param ledger the ledger
     * @return an HTML document that needs no network
     */
    public static String page(Ledger ledger) {
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n<title>Proof ledger</title>\n<style>body{font-family:sans-serif;max-width:70em;margin:2em auto;"
                + "padding:0 1em}table{border-collapse:collapse;margin:.5em 0 1em}td,th{border-bottom:1px solid #ccc;padding:.2em .6em;text-align:left;vertical-align:top}"
                + "summary{cursor:pointer;padding:.2em 0}</style>\n</head>\n<body>\n<h1>Proof ledger</h1>\n" + section(ledger) + "</body>\n</html>\n";
    }

    private static String seconds(long millis) {
        return millis == 0 ? "" : String.format(Locale.ROOT, "%.1f s", millis / 1e3);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
