package org.ticketproof.empirical.claim;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.bound.Setting;
import org.ticketproof.theory.freezing.Freezing;

/** Reads grids and single cells. */
final class GridParser {
    /** Most values of one list. */
    static final int MOST_VALUES = 1000;
    /** Most cells of one claim, and of one file. */
    static final int MOST_CELLS = 20_000;
    /** Most variables of a cell; for laws without a bound on the values the exact range ends earlier. */
    static final int MOST_VARIABLES = 100_000;

    private GridParser() {
    }

    /** The settings of a grid; {@code others} is the product of the lengths of its other lists. */
    static Grid grid(Field field, Map<String, Field> keys, long others) {
        List<Double> eps = keys.get("eps").distinct(MOST_VALUES, GridParser::eps);
        List<Double> prune = ratios(keys, "prune");
        List<Double> lock = ratios(keys, "lock");
        long cells = (long) eps.size() * prune.size() * lock.size() * others;
        if (cells > MOST_CELLS) {
            throw field.error(cells + " cells: a grid must have at most " + MOST_CELLS);
        }
        for (double p : prune) {
            for (double q : lock) {
                freezing(field, p, q);
            }
        }
        return new Grid(eps, prune, lock);
    }

    /** One cell, given by single numbers, with the claim's law, quantifier and variant. */
    static Cell cell(Field field, Map<String, Field> keys, ClaimHeader header) {
        double prune = Optional.ofNullable(keys.get("prune")).map(GridParser::ratio).orElse(0.0);
        double lock = Optional.ofNullable(keys.get("lock")).map(GridParser::ratio).orElse(0.0);
        freezing(field, prune, lock);
        Grid grid = new Grid(List.of(eps(keys.get("eps"))), List.of(prune), List.of(lock));
        Field n = keys.get("n");
        return cell(n, settings(field, grid, header).get(0), variables(n));
    }

    /** The settings of a grid, if they suit the claim's variant. */
    static List<Setting> settings(Field field, Grid grid, ClaimHeader header) {
        try {
            return grid.settings(header);
        } catch (IllegalArgumentException e) {
            throw field.error(e.getMessage());
        }
    }

    /** A cell whose number of variables the law may still forbid. */
    static Cell cell(Field n, Setting setting, int count) {
        try {
            return new Cell(setting, count);
        } catch (IllegalArgumentException e) {
            throw n.error(e.getMessage());
        }
    }

    static double eps(Field field) {
        return field.number("a number in (0, 1]", v -> v > 0 && v <= 1);
    }

    static double delta(Field field) {
        return field.number("a number in (0, 1)", v -> v > 0 && v < 1);
    }

    static int variables(Field field) {
        return (int) field.integer(0, MOST_VARIABLES);
    }

    private static List<Double> ratios(Map<String, Field> keys, String name) {
        return keys.containsKey(name) ? keys.get(name).distinct(MOST_VALUES, GridParser::ratio) : List.of(0.0);
    }

    private static double ratio(Field field) {
        return field.number("a number in [0, 1]", v -> v >= 0 && v <= 1);
    }

    private static Freezing freezing(Field field, double prune, double lock) {
        try {
            return Freezing.of(prune, lock);
        } catch (IllegalArgumentException e) {
            throw field.error("prune = " + prune + " and lock = " + lock + ": " + e.getMessage());
        }
    }
}
