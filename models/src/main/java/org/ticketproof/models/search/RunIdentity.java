package org.ticketproof.models.search;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nd4j.linalg.factory.Nd4j;
import org.ticketproof.models.architecture.Device;
import org.ticketproof.models.architecture.Network;

/** Everything that determines a run's results, by name: two runs that agree in all of it give the same bits. */
final class RunIdentity {
    private RunIdentity() {
    }

    static Map<String, String> of(Network network, BatchSource source, SearchOptions options, TrainingMode mode, SearchProblem problem,
            float[] start) {
        Map<String, String> identity = new LinkedHashMap<>();
        identity.put("architecture", network.architecture().id());
        identity.put("data", source.identity());
        identity.put("options", options.id());
        identity.put("mode", mode.name());
        identity.put("start", problem == null ? digest(null, 0, start) : digest(problem.states(), problem.kept(), problem.weights(),
                problem.scores()));
        identity.put("threads", Integer.toString(Device.threads()));
        identity.put("library", Nd4j.getBackend().getClass().getSimpleName() + ", " + Device.library());
        return identity;
    }

    private static String digest(byte[] states, long kept, float[]... vectors) {
        MessageDigest digest = sha256();
        ByteBuffer buffer = ByteBuffer.allocate(1 << 16);
        for (float[] vector : vectors) {
            for (float value : vector) {
                if (buffer.remaining() < Float.BYTES) {
                    digest.update(buffer.flip());
                    buffer.clear();
                }
                buffer.putFloat(value);
            }
        }
        digest.update(buffer.flip());
        if (states != null) {
            digest.update(states);
            digest.update(ByteBuffer.allocate(Long.BYTES).putLong(kept).flip());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
