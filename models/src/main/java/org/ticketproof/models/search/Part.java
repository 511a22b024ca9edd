package org.ticketproof.models.search;

/** What a share of the data is for. */
public enum Part {
    /** To learn from. */
    TRAINING,
    /** To choose the best epoch by. */
    VALIDATION,
    /** To judge the chosen network by, once. */
    TEST
}
