package org.ticketproof.theory.bound;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * The constants that the papers leave hidden, by name, each with a default that the user can replace. Immutable.
 *
 * <p>No paper gives a number. Each default is a round number for which the statement is <em>proved</em> here, in the
 * range named below, so a bound computed with it is not a guess; it is not claimed to be the least such number. With
 * {@code m = min(eps, delta)}:
 *
 * <table>
 * <caption>Names, defaults and where they come from</caption>
 * <tr><th>name</th><th>default</th><th>proved by</th></tr>
 * <tr><td>lueker.C</td><td>13.91</td><td>Theorem R for eps at most 1/8: {@code 4/ln(4/3) = 13.9042...}</td></tr>
 * <tr><td>pensia-lemma.C</td><td>29.96</td><td>Theorem R for unimodal laws (growth weight 1/2 of a product of two
 * uniforms), eps at most 1/8: {@code 4/ln(8/7) = 29.9555...}</td></tr>
 * <tr><td>dacunha.C</td><td>6.96</td><td>Theorem R for every eps, with the next: {@code 2/ln(4/3) = 6.9521...}</td></tr>
 * <tr><td>dacunha.kappa</td><td>3.48</td><td>the same: {@code 1/ln(4/3) = 3.4760...}</td></tr>
 * <tr><td>gadhikar.C</td><td>13.91</td><td>the same number as lueker.C, to compare like with like; the printed form is
 * false for every value as the edge probability tends to 1</td></tr>
 * <tr><td>otsuka-locked.C</td><td>189</td><td>the closed form of Theorem F for lock at most 1/2 and eps at most 1/16;
 * for larger lock a larger number is necessary</td></tr>
 * <tr><td>otsuka-frozen.C</td><td>189</td><td>the same for free at least 1/2</td></tr>
 * <tr><td>natale.c</td><td>1</td><td>not proved: the paper's constant is hidden and this number is a unit of measure</td></tr>
 * <tr><td>natale-all.c</td><td>1</td><td>the same</td></tr>
 * </table>
 */
public final class Constants {
    /** Every name with its default. */
    private static final Map<String, Double> DEFAULTS = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "lueker.C", 13.91,
            "pensia-lemma.C", 29.96,
            "dacunha.C", 6.96,
            "dacunha.kappa", 3.48,
            "gadhikar.C", 13.91,
            "otsuka-locked.C", 189.0,
            "otsuka-frozen.C", 189.0,
            "natale.c", 1.0,
            "natale-all.c", 1.0)));
    private static final Constants WITH_DEFAULTS = new Constants(DEFAULTS);

    private final Map<String, Double> values;

    private Constants(Map<String, Double> values) {
        this.values = values;
    }

    /**
     * The defaults.
     *
     * @return the constants in the table above
     */
    public static Constants withDefaults() {
        return WITH_DEFAULTS;
    }

    /**
     * These constants with one replaced.
     *
     * @param name one of the names in the table above
     * @param value a finite number above 0
     * @return the new constants
     * @throws IllegalArgumentException if the name is unknown or the value out of range
     */
    public Constants with(String name, double value) {
        requireKnown(name);
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("constant '" + name + "' = " + value + ": must be a finite number above 0");
        }
        Map<String, Double> changed = new TreeMap<>(values);
        changed.put(name, value);
        return new Constants(Collections.unmodifiableMap(changed));
    }

    /**
     * The value of a constant.
     *
     * @param name one of the names in the table above
     * @return its value
     * @throws IllegalArgumentException if the name is unknown
     */
    public double get(String name) {
        requireKnown(name);
        return values.get(name);
    }

    /**
     * All constants.
     *
     * @return an unmodifiable map, sorted by name
     */
    public Map<String, Double> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Constants && ((Constants) other).values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return values.toString();
    }

    private static void requireKnown(String name) {
        if (!DEFAULTS.containsKey(name)) {
            throw new IllegalArgumentException("constant '" + name + "': must be one of " + String.join(", ", DEFAULTS.keySet()));
        }
    }
}
