package org.ticketproof.empirical.campaign;

/** Is told about progress after every batch, on the thread that runs the campaign. */
@FunctionalInterface
public interface ProgressListener {
    /** Listens to nothing. */
    ProgressListener NONE = progress -> { };

    /**
     * Takes note.
     *
     * @param progress how far the campaign is
     */
    void progress(Progress progress);
}
