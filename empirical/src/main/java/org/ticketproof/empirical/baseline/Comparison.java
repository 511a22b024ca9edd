package org.ticketproof.empirical.baseline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ticketproof.empirical.baseline.Difference.Kind;
import org.ticketproof.empirical.claim.Expectation;
import org.ticketproof.empirical.claim.Verdict;

/**
 * All differences between a stored run and a later one. Verdicts are compared claim by claim and cell by cell; golden
 * counts always, other counts where seed, effort, alpha and all claim files are the same, so that the counts have to be.
 *
 * @param before the baseline
 * @param after the later run
 * @param differences in the order of the baseline's claims, then what is new in the order of the later run
 */
public record Comparison(StoredRun before, StoredRun after, List<Difference> differences) {
    /** Copies the list. */
    public Comparison {
        differences = List.copyOf(differences);
    }

    /**
     * Compares two runs. Takes time linear in the number of cells.
     *
     * @param before the baseline
     * @param after the later run
     * @return the comparison
     */
    public static Comparison of(StoredRun before, StoredRun after) {
        Comparer comparer = new Comparer(new Causes(before, after));
        Map<String, Place> old = places(before);
        Map<String, Place> now = places(after);
        old.forEach((id, place) -> comparer.claim(place, Optional.ofNullable(now.get(id))));
        comparer.traces(before, after);
        now.forEach((id, place) -> {
            if (!old.containsKey(id)) {
                comparer.add(Kind.NEW, place.suite, id, Optional.empty(), "not there", place.claim.verdict().id(), false);
            }
        });
        return new Comparison(before, after, comparer.differences);
    }

    /**
     * How often each kind of difference was found.
     *
     * @return every kind, in its order, with its count
     */
    public Map<Kind, Long> counts() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, differences.stream().filter(d -> d.kind() == kind).count());
        }
        return counts;
    }

    /**
     * Whether the later run is worse.
     *
     * @return true if some verdict is worse, a claim or cell vanished, or counts differ that had to be the same
     */
    public boolean worse() {
        return differences.stream().anyMatch(d -> d.kind().failing());
    }

    private static Map<String, Place> places(StoredRun run) {
        Map<String, Place> places = new LinkedHashMap<>();
        run.suites().forEach(suite -> suite.claims().forEach(claim -> places.put(claim.id(), new Place(suite.suite(), claim))));
        return places;
    }

    private record Place(String suite, StoredClaim claim) {
    }

    /** Collects differences. */
    private static final class Comparer {
        private final Causes causes;
        private final List<Difference> differences = new ArrayList<>();

        Comparer(Causes causes) {
            this.causes = causes;
        }

        void add(Kind kind, String suite, String claim, Optional<String> cell, String before, String after, boolean ownSeed) {
            differences.add(new Difference(kind, suite, claim, cell, before, after, causes.of(suite, ownSeed)));
        }

        void claim(Place old, Optional<Place> now) {
            String id = old.claim.id();
            if (now.isEmpty()) {
                add(Kind.WORSE, old.suite, id, Optional.empty(), old.claim.verdict().id(), "not there", old.claim.golden());
                return;
            }
            StoredClaim claim = now.get().claim;
            String suite = now.get().suite;
            verdict(suite, claim, Optional.empty(), old.claim.verdict(), claim.verdict(), "", "");
            old.claim.cells().forEach((name, cell) -> {
                StoredCell other = claim.cells().get(name);
                if (other == null) {
                    add(Kind.WORSE, suite, id, Optional.of(name), cell.verdict().id(), "not there", claim.golden());
                } else {
                    verdict(suite, claim, Optional.of(name), cell.verdict(), other.verdict(), ", " + cell.counts(), ", " + other.counts());
                    counts(suite, claim, name, cell, other);
                }
            });
            claim.cells().forEach((name, cell) -> {
                if (!old.claim.cells().containsKey(name)) {
                    add(Kind.NEW, suite, id, Optional.of(name), "not there", cell.verdict().id(), claim.golden());
                }
            });
        }

        private void verdict(String suite, StoredClaim claim, Optional<String> cell, Verdict was, Verdict is, String wasMore, String isMore) {
            Expectation expected = claim.expected();
            int worsening = VerdictOrder.worsening(was, is, expected);
            if (worsening != 0) {
                add(worsening > 0 ? Kind.WORSE : Kind.BETTER, suite, claim.id(), cell, was.id() + wasMore, is.id() + isMore, claim.golden());
            }
        }

        private void counts(String suite, StoredClaim claim, String name, StoredCell was, StoredCell is) {
            if (was.tally().equals(is.tally())) {
                return;
            }
            if (claim.golden()) {
                add(causes.sameFile(suite) ? Kind.COUNTS : Kind.OTHER, suite, claim.id(), Optional.of(name), was.counts(), is.counts(), true);
            } else if (causes.sameCountsDue()) {
                add(Kind.COUNTS, suite, claim.id(), Optional.of(name), was.counts(), is.counts(), false);
            }
        }

        /** Trajectories have no verdict, only counts. */
        void traces(StoredRun before, StoredRun after) {
            if (!causes.sameCountsDue()) {
                return;
            }
            Map<String, StoredTrace> now = new LinkedHashMap<>();
            after.suites().forEach(s -> s.traces().forEach(t -> now.put(s.suite() + " " + t.setting(), t)));
            before.suites().forEach(s -> s.traces().forEach(was -> trace(s.suite(), was, now.get(s.suite() + " " + was.setting()))));
        }

        private void trace(String suite, StoredTrace was, StoredTrace is) {
            if (is == null) {
                add(Kind.WORSE, suite, "measured", Optional.of(was.setting()), "measured", "not there", false);
            } else if (!was.equals(is)) {
                int n = 0;
                while (n < was.failures().size() && n < is.failures().size() && was.failures().get(n).equals(is.failures().get(n))) {
                    n++;
                }
                add(Kind.COUNTS, suite, "measured", Optional.of(was.setting() + ", first at n = " + n), was.counts(n), is.counts(n), false);
            }
        }
    }
}
