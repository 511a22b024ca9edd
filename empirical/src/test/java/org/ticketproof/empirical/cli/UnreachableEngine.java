package org.ticketproof.empirical.cli;

import java.util.Optional;
import org.ticketproof.empirical.campaign.Engine;
import org.ticketproof.empirical.campaign.EngineProvider;

/** An engine whose cluster never answers: {@code --engine unreachable}. */
public final class UnreachableEngine implements EngineProvider {
    @Override
    public String name() {
        return "unreachable";
    }

    @Override
    public Engine open(Optional<String> master) {
        throw new IllegalArgumentException("--engine unreachable: cannot start on " + master.orElse("nothing"));
    }
}
