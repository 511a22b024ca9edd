package org.ticketproof.theory.bound;

import java.util.List;

/**
 * Every bound of the theory, by id.
 *
 * <p>Upper: {@code lueker}, {@code pensia-lemma}, {@code dacunha}, {@code gadhikar-lemma}, {@code otsuka-locked},
 * {@code otsuka-frozen}, {@code natale} (published, constants from {@link Constants}); {@code theorem-r}, {@code theorem-r-closed},
 * {@code theorem-r-law}, {@code theorem-r-unimodal}, {@code sparse}, {@code sparse-closed}, {@code theorem-f},
 * {@code theorem-f-closed}, {@code dynamic-program} (explicit). Lower: {@code counting}, {@code range},
 * {@code converse}, {@code lattice} (explicit).
 */
public final class Bounds {
    private Bounds() {
    }

    /**
     * All bounds, published ones first, then explicit upper bounds, then lower bounds.
     *
     * @param constants the values of the hidden constants
     * @return an unmodifiable list; its bounds cache tables, so keep it for as long as it is needed
     */
    public static List<Bound> all(Constants constants) {
        return List.of(
                new LuekerBound(constants),
                new PensiaBound(constants),
                new DaCunhaBound(constants),
                new GadhikarBound(constants),
                OtsukaBound.locked(constants),
                OtsukaBound.frozen(constants),
                new NataleBound(constants),
                PotentialBound.theoremR(),
                PotentialBound.theoremRClosed(),
                PotentialBound.theoremRLaw(),
                PotentialBound.theoremRUnimodal(),
                PotentialBound.sparse(),
                PotentialBound.sparseClosed(),
                new TheoremFBound(),
                new TheoremFClosedBound(),
                new DynamicProgramBound(),
                new CountingBound(),
                new RangeBound(),
                new ConverseBound(),
                new LatticeBound());
    }

    /**
     * The bound of a given id.
     *
     * @param id one of the ids listed above
     * @param constants the values of the hidden constants
     * @return the bound
     * @throws IllegalArgumentException if no bound has that id; the message lists the ids
     */
    public static Bound byId(String id, Constants constants) {
        StringBuilder known = new StringBuilder();
        for (Bound bound : all(constants)) {
            if (bound.id().equals(id)) {
                return bound;
            }
            known.append(known.length() == 0 ? "" : ", ").append(bound.id());
        }
        throw new IllegalArgumentException("bound '" + id + "': must be one of " + known);
    }
}
