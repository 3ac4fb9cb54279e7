// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.List;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.workspace.WorkspaceConnector;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: parses what was typed, runs the command, and tells the exit code of the process. */
public final class CommandLineMain {
    private final Surroundings surroundings;
    private final SynchronizerFactory engine;
    private final WorkspaceConnector connector;
    private final ServerStarter server;

    /**
     * @param surroundings the process
     * @param engine opens synchronizations
     * @param connector connects to workspaces
     * @param server starts the embedded workspace
     */
    public CommandLineMain(
            Surroundings surroundings, SynchronizerFactory engine, WorkspaceConnector connector, ServerStarter server) {
        this.surroundings = surroundings;
        this.engine = engine;
        this.connector = connector;
        this.server = server;
    }

    /**
     * Runs one command to its end. Never throws for what a person can meet.
     *
     * @param arguments the sub-command and its options as typed
     * @return the exit code of the process, see {@code --help} of each command
     */
    public int run(String... arguments) {
        if (arguments.length > 0 && arguments[0].equals(CheckCommand.OPTION)) {
            // What follows are settings of the computer in each of their spellings.
            return new CheckCommand(surroundings).run(List.of(arguments).subList(1, arguments.length));
        }
        CommandLine parser = new CommandLine(Commands.opensynchro(surroundings.version()))
                .setExpandAtFiles(false)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        try {
            return run(parser.parseArgs(arguments));
        } catch (ParameterException e) {
            return refuse(e.getCommandLine().getCommandSpec().qualifiedName(), ParseErrors.describe(e, arguments));
        }
    }

    private int run(ParseResult typed) {
        ParseResult command = typed;
        while (command.hasSubcommand()) {
            command = command.subcommand();
        }
        CommandLine parser = command.commandSpec().commandLine();
        if (command.isUsageHelpRequested()) {
            parser.usage(surroundings.out());
            return ExitCode.OK;
        }
        if (command.isVersionHelpRequested()) {
            parser.printVersionHelp(surroundings.out());
            return ExitCode.OK;
        }
        try {
            return switch (command.commandSpec().qualifiedName()) {
                case "opensynchro sync" ->
                    new SyncCommand(surroundings, engine, connector)
                            .run(new SyncArguments(command, surroundings).read());
                case "opensynchro serve" ->
                    new ServeCommand(surroundings, server)
                            .run(new ServeArguments(command, surroundings.workingFolder()).read());
                case "opensynchro trash list", "opensynchro trash restore" ->
                    new TrashCommand(surroundings, connector).run(new TrashArguments(command, surroundings).read());
                case "opensynchro lock", "opensynchro unlock", "opensynchro locks" ->
                    new LockCommand(surroundings, connector, new LockArguments(command, surroundings).read()).run();
                case "opensynchro user list",
                        "opensynchro user add",
                        "opensynchro user set",
                        "opensynchro user disable",
                        "opensynchro user enable",
                        "opensynchro user unlock",
                        "opensynchro user reset-password" -> new UserCommand(command, surroundings).run();
                case "opensynchro policy list", "opensynchro policy set" ->
                    new PolicyCommand(command, surroundings).run();
                default -> {
                    parser.usage(surroundings.err());
                    yield ExitCode.USAGE;
                }
            };
        } catch (UsageException e) {
            return refuse(command.commandSpec().qualifiedName(), e.getMessage());
        } catch (RuntimeException e) {
            // Got only here, because setting up the log costs each start a part of its time.
            LoggerFactory.getLogger(CommandLineMain.class).error("The command failed in a way that nobody foresaw", e);
            surroundings.err().println(NLS.bind(Messages.Main_unforeseen, e));
            return ExitCode.ITEMS_FAILED;
        }
    }

    private int refuse(String command, String message) {
        surroundings.err().println(command + ": " + message);
        surroundings.err().println(NLS.bind(Messages.Main_tryHelp, command));
        return ExitCode.USAGE;
    }
}
