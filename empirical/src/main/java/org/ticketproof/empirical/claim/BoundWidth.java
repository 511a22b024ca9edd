package org.ticketproof.empirical.claim;

import java.util.OptionalLong;
import org.ticketproof.theory.bound.Bound;

/**
 * The least number of variables by one bound.
 *
 * @param bound id of the bound
 * @param statement id of its statement
 * @param direction upper: the number suffices; lower: it is necessary
 * @param explicit whether the bound has no hidden constant
 * @param n the number; empty if no number will do
 */
public record BoundWidth(String bound, String statement, Bound.Direction direction, boolean explicit, OptionalLong n) {
}
