package org.ticketproof.models.device;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What one device computed for some cases, to hold others against.
 *
 * @param program version of the program that recorded it
 * @param library version of the numerical library
 * @param device the device, in words
 * @param entries the cases and what came out, at least one
 */
public record DeviceReference(String program, String library, String device, List<Entry> entries) {
    /**
     * A case and what came out.
     *
     * @param wanted the case
     * @param trace what came out
     */
    public record Entry(DeviceCase wanted, DeviceTrace trace) {
    }

    /**
     * Copies the list.
     *
     * @throws IllegalArgumentException if it is empty
     */
    public DeviceReference {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a reference without cases: must have at least one");
        }
    }

    /**
     * Computes cases on the device that the numerical library has.
     *
     * @param program version of this program
     * @param cases the cases, at least one
     * @param listener hears of each when it is done
     * @return what came out
     */
    public static DeviceReference record(String program, List<DeviceCase> cases, Consumer<Entry> listener) {
        DeviceInfo here = DeviceInfo.here();
        List<Entry> entries = new ArrayList<>();
        for (DeviceCase each : cases) {
            Entry entry = new Entry(each, DeviceTrace.of(each));
            entries.add(entry);
            listener.accept(entry);
        }
        return new DeviceReference(program, here.library(), here.device(), entries);
    }
}
