package org.ticketproof.empirical.campaign;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;

/** Hands out batches of many experiments to an engine and counts them; runs on the calling thread. */
final class Scheduler {
    /** A batch that the engine has finished, one way or the other. */
    private record Arrival(Progression progression, int batch, BatchCounts counts, Throwable failure) {
    }

    private final long seed;
    private final double auditShare;
    private final List<Progression> progressions;
    private final Engine engine;
    private final Optional<CheckpointStore> store;
    private final ProgressListener listener;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final Map<Progression, Map<Integer, BatchCounts>> stored = new HashMap<>();
    private int firstOpen;
    private int inFlight;

    Scheduler(long seed, double auditShare, List<Progression> progressions, Engine engine, Optional<CheckpointStore> store,
            ProgressListener listener) {
        this.seed = seed;
        this.auditShare = auditShare;
        this.progressions = progressions;
        this.engine = engine;
        this.store = store;
        this.listener = listener;
        Set<String> keys = new HashSet<>();
        for (Progression progression : progressions) {
            String key = progression.experiment().key();
            if (!keys.add(key)) {
                throw new IllegalArgumentException("cell '" + key + "': is planned twice");
            }
        }
    }

    void run() throws InterruptedException {
        try {
            resume();
            fill();
            while (inFlight > 0) {
                Arrival arrival = arrivals.take();
                inFlight--;
                accept(arrival);
                fill();
            }
        } finally {
            store.ifPresent(CheckpointStore::flush);
        }
    }

    /** Counts what an earlier run left, as far as it goes without a gap. */
    private void resume() {
        if (store.isEmpty()) {
            return;
        }
        for (Progression progression : progressions) {
            stored.put(progression, store.get().batches(progression.experiment()));
            while (progression.hasNext() && countStored(progression)) {
                continue;
            }
        }
        report();
    }

    private void fill() {
        while (inFlight < 2 * engine.parallelism()) {
            Progression next = choose();
            if (next == null) {
                return;
            }
            if (!countStored(next)) {
                start(next, next.takeBatch());
            }
        }
    }

    /** Counts the next batch if the store has it in the wanted size. */
    private boolean countStored(Progression progression) {
        int batch = progression.nextBatch();
        BatchCounts counts = stored.getOrDefault(progression, Map.of()).get(batch);
        if (counts == null || counts.trials() != progression.size(batch)) {
            return false;
        }
        progression.arrived(progression.takeBatch(), counts);
        return true;
    }

    /** The first experiment with a batch that is certainly needed; failing that, with one that may be. */
    private Progression choose() {
        while (firstOpen < progressions.size() && progressions.get(firstOpen).done()) {
            firstOpen++;
        }
        Progression speculative = null;
        for (int i = firstOpen; i < progressions.size(); i++) {
            Progression progression = progressions.get(i);
            if (progression.hasNext()) {
                if (progression.nextIsCertain()) {
                    return progression;
                }
                if (speculative == null) {
                    speculative = progression;
                }
            }
        }
        // More than one batch ahead for each worker would mostly be thrown away.
        return inFlight < engine.parallelism() ? speculative : null;
    }

    private void start(Progression progression, int batch) {
        Shard shard = new Shard(seed, progression.experiment(), progression.firstTrial(batch), progression.size(batch), auditShare);
        inFlight++;
        engine.submit(shard).whenComplete((counts, failure) -> arrivals.add(new Arrival(progression, batch, counts, failure)));
    }

    private void accept(Arrival arrival) {
        if (arrival.failure() != null) {
            Throwable failure = arrival.failure() instanceof CompletionException wrapped ? wrapped.getCause() : arrival.failure();
            if (failure instanceof RuntimeException known) {
                throw known;
            }
            throw new IllegalStateException("cell '" + arrival.progression().experiment().key() + "': " + failure, failure);
        }
        store.ifPresent(open -> open.put(arrival.progression().experiment(), arrival.batch(), arrival.counts()));
        arrival.progression().arrived(arrival.batch(), arrival.counts());
        report();
    }

    private void report() {
        int done = 0;
        long trials = 0;
        long planned = 0;
        for (Progression progression : progressions) {
            done += progression.done() ? 1 : 0;
            trials += progression.counts().trials();
            planned += progression.planned();
        }
        Optional<Experiment> now = progressions.stream().filter(progression -> !progression.done()).findFirst().map(Progression::experiment);
        listener.progress(new Progress(done, progressions.size(), trials, planned, now));
    }
}
