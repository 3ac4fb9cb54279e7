// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says what can be typed after {@code opensynchro trash}. */
final class TrashCommands {
    private TrashCommands() {}

    /** {@code trash} with its sub-commands. */
    static CommandSpec trash() {
        CommandSpec restore = withPlaces(Commands.command("restore", Messages.Help_trashRestore));
        restore.addPositional(PositionalParamSpec.builder()
                .index("0..*")
                .arity("1..*")
                .required(true)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .paramLabel("ITEM")
                .description(Messages.Help_trashItem)
                .build());
        restore.usageMessage().parameterListHeading("%n");
        CommandSpec spec = Commands.command("trash", Messages.Help_trash);
        spec.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%n" + Messages.Help_commands + "%n");
        return spec.addSubcommand("list", withPlaces(Commands.command("list", Messages.Help_trashList)))
                .addSubcommand("restore", restore);
    }

    private static CommandSpec withPlaces(CommandSpec spec) {
        spec.addOption(Commands.value("DIR", Messages.Help_trashLocal, "--local")
                        .build())
                .addOption(Commands.value("URL", Messages.Help_trashServer, "--server")
                        .build())
                .addOption(
                        Commands.value("NAME", Messages.Help_syncUser, "--user").build())
                .addOption(Commands.value("FILE", Messages.Help_syncPasswordFile, "--password-file")
                        .build())
                .addOption(Commands.flag(Messages.Help_syncJson, "--json").build());
        Commands.exitCodes(
                spec.usageMessage(),
                Map.of(
                        ExitCode.OK, Messages.Exit_trashOk,
                        ExitCode.ITEMS_FAILED, Messages.Exit_trashFailed,
                        ExitCode.USAGE, Messages.Exit_trashUsage,
                        ExitCode.LOGIN_REFUSED, Messages.Exit_loginRefused,
                        ExitCode.UNREACHABLE, Messages.Exit_unreachable));
        spec.usageMessage().footer("", NLS.bind(Messages.Help_syncFooter, PasswordSource.VARIABLE));
        return spec;
    }
}
