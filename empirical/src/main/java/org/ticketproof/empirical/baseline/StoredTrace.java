package org.ticketproof.empirical.baseline;

import java.util.List;

/**
 * The measured failures of one setting, for every number of variables.
 *
 * @param setting the setting in words
 * @param trials number of trajectories
 * @param failures number of failures, indexed by n from 0
 */
public record StoredTrace(String setting, long trials, List<Long> failures) {
    /** Copies the list. */
    public StoredTrace {
        failures = List.copyOf(failures);
    }

    static StoredTrace read(StoredNode node) {
        return new StoredTrace(StoredCell.setting(node), node.whole("trials"), node.items("failures").stream().map(StoredNode::whole).toList());
    }

    /** What differs first, in words. */
    String counts(int n) {
        return n < failures.size() ? failures.get(n) + " failures in " + trials + " trials" : "not measured";
    }
}
