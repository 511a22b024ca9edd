package org.ticketproof.empirical.report;

import java.util.ArrayList;
import java.util.List;

/**
 * An axis: from values to pixels, and where the ticks are.
 *
 * @param step distance of the ticks; 0 for a logarithmic axis
 * @param from value at the start
 * @param to value at the end
 * @param start pixel of the start
 * @param end pixel of the end
 */
record SvgAxis(double step, double from, double to, double start, double end) {
    private static final int MOST_FINE = 3;

    /** A tick. */
    record Tick(double value, String label, boolean major) {
    }

    /** A linear axis that begins at 0 or below the least value and ends at a tick at or above the greatest. */
    static SvgAxis linear(double least, double greatest, boolean fromZero, double start, double end) {
        double span = Math.max(greatest - (fromZero ? 0 : least), 1e-9);
        double step = step(span);
        double from = fromZero ? 0 : Math.floor(least / step) * step;
        double to = Math.ceil(greatest / step - 1e-9) * step;
        return new SvgAxis(step, from, to > from ? to : from + step, start, end);
    }

    /** A logarithmic axis over whole decades. */
    static SvgAxis logarithmic(double least, double greatest, double start, double end) {
        double from = Math.floor(Math.log10(least) + 1e-9);
        double to = Math.ceil(Math.log10(greatest) - 1e-9);
        return new SvgAxis(0, Math.pow(10, from), Math.pow(10, to > from ? to : from + 1), start, end);
    }

    double pixel(double value) {
        double share = step == 0 ? (Math.log10(value) - Math.log10(from)) / (Math.log10(to) - Math.log10(from)) : (value - from) / (to - from);
        return start + share * (end - start);
    }

    List<Tick> ticks() {
        return step == 0 ? decades() : steps();
    }

    private List<Tick> steps() {
        List<Tick> ticks = new ArrayList<>();
        long first = Math.round(from / step);
        long last = Math.round(to / step);
        for (long i = first; i <= last; i++) {
            double value = i * step;
            ticks.add(new Tick(value, label(value, step), true));
        }
        return ticks;
    }

    private List<Tick> decades() {
        List<Tick> ticks = new ArrayList<>();
        int first = (int) Math.round(Math.log10(from));
        int last = (int) Math.round(Math.log10(to));
        int every = (last - first) / 8 + 1;
        for (int decade = first; decade <= last; decade++) {
            boolean labelled = (last - decade) % every == 0;
            ticks.add(new Tick(Math.pow(10, decade), labelled ? power(decade) : "", labelled));
            // Over many decades the lines between them say nothing.
            if (last - first <= MOST_FINE && decade < last) {
                for (int digit = 2; digit < 10; digit++) {
                    ticks.add(new Tick(digit * Math.pow(10, decade), "", false));
                }
            }
        }
        return ticks;
    }

    private static String power(int decade) {
        if (decade == 0) {
            return "1";
        }
        if (decade == 1) {
            return "10";
        }
        StringBuilder text = new StringBuilder("10");
        for (char c : Integer.toString(decade).toCharArray()) {
            text.append(c == '-' ? '\u207B' : "\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079".charAt(c - '0'));
        }
        return text.toString();
    }

    /** One, two or five times a power of ten, so that there are four to nine ticks. */
    private static double step(double span) {
        double power = Math.pow(10, Math.floor(Math.log10(span)));
        double share = span / power;
        double step = share < 1.6 ? 0.2 : share < 4 ? 0.5 : share < 8 ? 1 : 2;
        return step * power;
    }

    private static String label(double value, double step) {
        int digits = Math.max(0, (int) -Math.floor(Math.log10(step) + 1e-9));
        return String.format(java.util.Locale.ROOT, "%." + digits + "f", value + 0.0);
    }
}
