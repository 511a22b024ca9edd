package org.ticketproof.empirical.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Contrast of every pair of colours that meets on the page, in both colour schemes: at least 4.5, as WCAG 2 AA asks of text. */
class PaletteTest {
    private static final double LEAST = 4.5;

    private static Map<String, String[]> colours() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("page.css")) {
            Matcher matcher = Pattern.compile("--([a-z0-9]+): light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)")
                    .matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            Map<String, String[]> colours = new HashMap<>();
            while (matcher.find()) {
                colours.put(matcher.group(1), new String[] {matcher.group(2), matcher.group(3)});
            }
            return colours;
        }
    }

    /** Relative luminance, WCAG 2.2. */
    private static double luminance(String colour) {
        double sum = 0;
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int i = 0; i < 3; i++) {
            double c = Integer.parseInt(colour.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
            sum += weights[i] * (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
        }
        return sum;
    }

    private static double contrast(String a, String b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    @Test
    void theFormulaIsThatOfTheStandard() {
        assertEquals(21, contrast("#000000", "#ffffff"), 1e-9);
        assertEquals(4.54, contrast("#767676", "#ffffff"), 0.005);
    }

    @Test
    void everyTextAndCurveStandsOutFromItsGround() throws IOException {
        Map<String, String[]> colours = colours();
        Map<String, List<String>> grounds = new HashMap<>();
        for (String text : List.of("ink", "soft", "accent")) {
            grounds.put(text, List.of("bg", "card", "zebra"));
        }
        for (String verdict : List.of("good", "bad", "open", "plain")) {
            grounds.put(verdict, List.of(verdict + "bg"));
        }
        for (int i = 0; i < Palette.SIZE; i++) {
            grounds.put("c" + i, List.of("card"));
        }
        grounds.forEach((text, list) -> list.forEach(ground -> {
            for (int scheme = 0; scheme < 2; scheme++) {
                double contrast = contrast(colours.get(text)[scheme], colours.get(ground)[scheme]);
                assertTrue(contrast >= LEAST, text + " on " + ground + (scheme == 0 ? ", light: " : ", dark: ") + contrast);
            }
        }));
    }
}
