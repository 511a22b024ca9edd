package org.ticketproof.models.cli;

import java.util.List;
import org.ticketproof.empirical.cli.CommandProvider;

/** The commands about whole networks. */
public final class ModelsCommands implements CommandProvider {
    /** For the service loader. */
    public ModelsCommands() {
    }

    @Override
    public List<Object> commands() {
        return List.of(new ConstructCommand(), new TicketCommand(), new TrainCommand(), new ExperimentCommand(), new NetworkWidthCommand(), new FirstLayerCommand(),
                new NetworkReachCommand(), new DeviceCommand());
    }
}
