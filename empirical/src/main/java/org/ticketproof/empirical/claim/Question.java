package org.ticketproof.empirical.claim;

import java.util.Optional;
import java.util.OptionalDouble;
import org.ticketproof.empirical.campaign.Cell;
import org.ticketproof.theory.bound.Bound;
import org.ticketproof.theory.bound.Setting;

/**
 * What a claim says about one number of variables in one setting.
 *
 * @param setting what is drawn
 * @param n number of variables, frozen ones included; beyond what can be drawn the cell is empty
 * @param cell the cell to sample, if it can be
 * @param side upper where the failure probability is claimed to be at most, lower where at least {@code claimed}
 * @param claimed the claimed limit; empty where nothing is claimed
 * @param delta the failure probability that the number of variables was chosen for, if it was
 * @param argument an explicit theorem that decides the question, if there is one
 */
public record Question(Setting setting, long n, Optional<Cell> cell, Bound.Direction side, OptionalDouble claimed,
        OptionalDouble delta, Optional<Argument> argument) {
}
