package org.ticketproof.empirical.cli;

import java.util.List;

/** A module's way of adding subcommands to the command line; found through {@link java.util.ServiceLoader}. */
public interface CommandProvider {
    /**
     * The subcommands of the module.
     *
     * @return picocli command objects, each a {@code Callable<Integer>} whose result is the exit code
     */
    List<Object> commands();
}
