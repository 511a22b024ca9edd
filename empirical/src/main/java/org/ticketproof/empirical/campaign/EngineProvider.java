package org.ticketproof.empirical.campaign;

import java.util.Optional;
import java.util.ServiceLoader;

/** A module's way of adding an engine; found through {@link ServiceLoader}. */
public interface EngineProvider {
    /**
     * The engine's name on the command line and in reports.
     *
     * @return a lower-case word
     */
    String name();

    /**
     * Starts the engine.
     *
     * @param master where its cluster is, if the user said so
     * @return the running engine; the caller closes it
     * @throws IllegalArgumentException if it cannot be started there; one line
     */
    Engine open(Optional<String> master);

    /**
     * The provider of a given name.
     *
     * @param name the name
     * @return the provider, if it is on the class path
     */
    static Optional<EngineProvider> named(String name) {
        return ServiceLoader.load(EngineProvider.class).stream().map(ServiceLoader.Provider::get).filter(p -> p.name().equals(name)).findFirst();
    }
}
