package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Turns one formula from LaTeX into presentation MathML: the part of LaTeX that the catalogue uses (fractions, roots, binomials,
 * scripts, fences, Greek letters, named functions, upright and bold letters). An unknown command is an error, not a guess.
 */
final class MathParser {
    private static final Map<String, String> LETTERS = Map.ofEntries(Map.entry("alpha", "\u03b1"), Map.entry("beta", "\u03b2"),
            Map.entry("gamma", "\u03b3"), Map.entry("delta", "\u03b4"), Map.entry("varepsilon", "\u03b5"), Map.entry("epsilon", "\u03f5"),
            Map.entry("eta", "\u03b7"), Map.entry("theta", "\u03b8"), Map.entry("kappa", "\u03ba"), Map.entry("lambda", "\u03bb"), Map.entry("mu", "\u03bc"),
            Map.entry("pi", "\u03c0"), Map.entry("rho", "\u03c1"), Map.entry("sigma", "\u03c3"), Map.entry("tau", "\u03c4"), Map.entry("phi", "\u03d5"),
            Map.entry("varphi", "\u03c6"), Map.entry("psi", "\u03c8"), Map.entry("omega", "\u03c9"), Map.entry("Phi", "\u03a6"), Map.entry("Omega", "\u03a9"),
            Map.entry("infty", "\u221e"), Map.entry("ell", "\u2113"));
    private static final Map<String, String> OPERATORS = Map.ofEntries(Map.entry("le", "\u2264"), Map.entry("leq", "\u2264"), Map.entry("ge", "\u2265"),
            Map.entry("geq", "\u2265"), Map.entry("ne", "\u2260"), Map.entry("in", "\u2208"), Map.entry("notin", "\u2209"), Map.entry("subset", "\u2282"),
            Map.entry("subseteq", "\u2286"), Map.entry("cup", "\u222a"), Map.entry("cap", "\u2229"), Map.entry("sim", "\u223c"), Map.entry("approx", "\u2248"),
            Map.entry("to", "\u2192"), Map.entry("mapsto", "\u21a6"), Map.entry("cdot", "\u22c5"), Map.entry("times", "\u00d7"), Map.entry("pm", "\u00b1"),
            Map.entry("sum", "\u2211"), Map.entry("prod", "\u220f"), Map.entry("int", "\u222b"), Map.entry("dots", "\u2026"), Map.entry("ldots", "\u2026"),
            Map.entry("cdots", "\u22ef"), Map.entry("lfloor", "\u230a"), Map.entry("rfloor", "\u230b"), Map.entry("lceil", "\u2308"), Map.entry("rceil", "\u2309"),
            Map.entry("mid", "\u2223"), Map.entry("|", "\u2016"), Map.entry("{", "{"), Map.entry("}", "}"), Map.entry("%", "%"), Map.entry("_", "_"),
            Map.entry("langle", "\u27e8"), Map.entry("rangle", "\u27e9"), Map.entry("setminus", "\u2216"), Map.entry("ll", "\u226a"), Map.entry("gg", "\u226b"));
    private static final List<String> FUNCTIONS = List.of("ln", "log", "exp", "min", "max", "sup", "inf", "sinh", "cosh", "tanh", "Pr", "det", "lim");
    private static final List<String> SIZES = List.of("bigl", "bigr", "Bigl", "Bigr", "big", "Big", "left", "right", "limits", "displaystyle");
    private static final Map<String, String> SPACES = Map.of(",", ".17em", ":", ".22em", ";", ".28em", " ", ".25em", "quad", "1em", "qquad", "2em", "!", "0em");

    private final String source;
    private int at;
    private boolean large;

    private MathParser(String source) {
        this.source = source;
    }

    /**
     * The formula as the content of a {@code math} element.
     *
     * @throws IllegalArgumentException if a command is unknown or a group does not end
     */
    static String parse(String latex) {
        MathParser parser = new MathParser(latex);
        String out = parser.row('\0');
        if (parser.at < latex.length()) {
            throw new IllegalArgumentException("formula '" + latex + "': '}' without '{'");
        }
        return out;
    }

    /** Everything up to an end character, which is taken; a script is attached to what stands before it. */
    private String row(char end) {
        List<String> items = new ArrayList<>();
        while (at < source.length() && source.charAt(at) != '}' && !(end == ']' && source.charAt(at) == ']')) {
            char c = source.charAt(at);
            if (c == ' ') {
                at++;
            } else if (c == '_' || c == '^') {
                items.add(scripts(items.isEmpty() ? "<mrow></mrow>" : items.remove(items.size() - 1)));
            } else if (c == '\'') {
                at++;
                items.add("<msup>" + (items.isEmpty() ? "<mrow></mrow>" : items.remove(items.size() - 1)) + "<mo>\u2032</mo></msup>");
            } else {
                String item = item();
                if (!item.isEmpty()) {
                    items.add(item);
                }
            }
        }
        if (end != '\0') {
            if (at >= source.length()) {
                throw new IllegalArgumentException("formula '" + source + "': a group does not end");
            }
            at++;
        }
        return String.join("", items);
    }

    private String scripts(String base) {
        String sub = null;
        String sup = null;
        while (at < source.length() && (source.charAt(at) == '_' && sub == null || source.charAt(at) == '^' && sup == null)) {
            if (source.charAt(at++) == '_') {
                sub = argument();
            } else {
                sup = argument();
            }
        }
        return sub != null && sup != null ? "<msubsup>" + base + sub + sup + "</msubsup>"
                : sub != null ? "<msub>" + base + sub + "</msub>" : "<msup>" + base + sup + "</msup>";
    }

    /** One argument: a group, or a single character or command. */
    private String argument() {
        while (at < source.length() && source.charAt(at) == ' ') {
            at++;
        }
        if (at < source.length() && Character.isDigit(source.charAt(at))) {
            return "<mn>" + source.charAt(at++) + "</mn>";
        }
        return item();
    }

    private String item() {
        if (at >= source.length()) {
            throw new IllegalArgumentException("formula '" + source + "': an argument is missing");
        }
        String before = source.substring(0, at).stripTrailing();
        char c = source.charAt(at++);
        if (c == '{') {
            return group(row('}'));
        }
        if (c == '\\') {
            return command(name());
        }
        if (Character.isDigit(c)) {
            return number(c);
        }
        if (Character.isLetter(c)) {
            return "<mi>" + c + "</mi>";
        }
        if ("()[]|".indexOf(c) >= 0) {
            return fence(Character.toString(c));
        }
        if (c == '-' || c == '+') {
            // A sign, not an operation, after nothing or after what opens or separates.
            boolean sign = before.isEmpty() || "([{,=\u2264\u2265".indexOf(before.charAt(before.length() - 1)) >= 0;
            return "<mo" + (sign ? " form=\"prefix\" lspace=\"0\" rspace=\"0\">" : " form=\"infix\">") + (c == '-' ? "\u2212" : "+") + "</mo>";
        }
        return "<mo" + (c == '/' ? " lspace=\"0\" rspace=\"0\">" : ">") + Escape.markup(Character.toString(c)) + "</mo>";
    }

    /** Fences are as large as the source says; a bar's place would decide its spacing, so it gets none. */
    private String fence(String c) {
        String size = large ? " minsize=\"1.5em\" maxsize=\"1.5em\"" : " stretchy=\"false\"";
        large = false;
        return "<mo" + size + (c.equals("|") || c.equals("\u2016") ? " lspace=\"0\" rspace=\"0\">" : ">") + c + "</mo>";
    }

    private static String group(String content) {
        // A comma alone in braces is a thousands separator.
        return "<mrow>" + (content.equals("<mo>,</mo>") ? "<mo lspace=\"0\" rspace=\"0\">,</mo>" : content) + "</mrow>";
    }

    private String number(char first) {
        StringBuilder digits = new StringBuilder().append(first);
        while (at < source.length()) {
            if (source.startsWith("{,}", at)) {
                digits.append(',');
                at += 3;
            } else if (Character.isDigit(source.charAt(at)) || source.charAt(at) == '.' && at + 1 < source.length()
                    && Character.isDigit(source.charAt(at + 1))) {
                digits.append(source.charAt(at++));
            } else {
                break;
            }
        }
        return "<mn>" + digits + "</mn>";
    }

    private String name() {
        int from = at;
        while (at < source.length() && Character.isLetter(source.charAt(at))) {
            at++;
        }
        if (at == from && at < source.length()) {
            at++;
        }
        return source.substring(from, at);
    }

    private String command(String name) {
        if (LETTERS.containsKey(name)) {
            return "<mi>" + LETTERS.get(name) + "</mi>";
        }
        if (List.of("|", "{", "}").contains(name)) {
            return fence(OPERATORS.get(name));
        }
        if (OPERATORS.containsKey(name)) {
            return "<mo>" + Escape.markup(OPERATORS.get(name)) + "</mo>";
        }
        if (FUNCTIONS.contains(name)) {
            return "<mo lspace=\".17em\" rspace=\".17em\">" + name + "</mo>";
        }
        if (SPACES.containsKey(name)) {
            return "<mspace width=\"" + SPACES.get(name) + "\"></mspace>";
        }
        if (SIZES.contains(name)) {
            large = name.startsWith("big") || name.startsWith("Big");
            return "";
        }
        return switch (name) {
            case "frac", "tfrac", "dfrac" -> "<mfrac>" + argument() + argument() + "</mfrac>";
            case "binom" -> "<mrow><mo>(</mo><mfrac linethickness=\"0\">" + argument() + argument() + "</mfrac><mo>)</mo></mrow>";
            case "sqrt" -> "<msqrt>" + argument() + "</msqrt>";
            case "mathrm", "text", "operatorname" -> "<mtext>" + Escape.markup(verbatim()) + "</mtext>";
            case "mathbf" -> "<mi>" + bold(verbatim()) + "</mi>";
            case "mathbb" -> "<mi>" + verbatim().replace("R", "\u211d").replace("E", "\ud835\udd3c").replace("P", "\u2119") + "</mi>";
            default -> throw new IllegalArgumentException("formula '" + source + "': unknown command '\\" + name + "'");
        };
    }

    /** The text of a group, or one character, as it stands. */
    private String verbatim() {
        if (source.charAt(at) != '{') {
            return Character.toString(source.charAt(at++));
        }
        int end = source.indexOf('}', at);
        if (end < 0) {
            throw new IllegalArgumentException("formula '" + source + "': a group does not end");
        }
        String text = source.substring(at + 1, end);
        at = end + 1;
        return text;
    }

    private static String bold(String text) {
        StringBuilder out = new StringBuilder();
        text.chars().forEach(c -> out.appendCodePoint(c >= '0' && c <= '9' ? 0x1D7CE + c - '0' : c >= 'A' && c <= 'Z' ? 0x1D400 + c - 'A'
                : c >= 'a' && c <= 'z' ? 0x1D41A + c - 'a' : c));
        return out.toString();
    }
}
