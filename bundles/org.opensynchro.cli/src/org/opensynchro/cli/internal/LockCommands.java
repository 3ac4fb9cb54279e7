// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says what can be typed after {@code opensynchro lock}, {@code unlock} and {@code locks}. */
final class LockCommands {
    private LockCommands() {}

    static CommandSpec lock() {
        return command("lock", Messages.Help_lock, "FILE", Messages.Help_lockFile);
    }

    static CommandSpec unlock() {
        return command("unlock", Messages.Help_unlock, "FILE", Messages.Help_lockFile)
                .addOption(Commands.flag(Messages.Help_unlockForce, "--force").build());
    }

    static CommandSpec locks() {
        return command("locks", Messages.Help_locks, "DIR", Messages.Help_locksFolder);
    }

    private static CommandSpec command(String name, String description, String label, String meaning) {
        CommandSpec spec = Commands.command(name, description)
                .addPositional(PositionalParamSpec.builder()
                        .index("0..*")
                        .arity("1..*")
                        .required(true)
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .paramLabel(label)
                        .description(meaning)
                        .build())
                .addOption(Commands.value("URL", Messages.Help_syncServer, "--server")
                        .build())
                .addOption(
                        Commands.value("NAME", Messages.Help_syncUser, "--user").build())
                .addOption(Commands.value("DIR", Messages.Help_syncLocal, "--local")
                        .build())
                .addOption(Commands.value("/PATH", Messages.Help_lockRemote, "--remote")
                        .build())
                .addOption(Commands.value("FILE", Messages.Help_syncPasswordFile, "--password-file")
                        .build())
                .addOption(Commands.value("DIR", Messages.Help_lockState, "--state")
                        .build())
                .addOption(Commands.flag(Messages.Help_lockJson, "--json").build());
        spec.usageMessage().parameterListHeading("%n");
        Commands.exitCodes(
                spec.usageMessage(),
                Map.of(
                        ExitCode.OK, Messages.Exit_locksOk,
                        ExitCode.ITEMS_FAILED, Messages.Exit_locksFailed,
                        ExitCode.USAGE, Messages.Exit_locksUsage,
                        ExitCode.LOGIN_REFUSED, Messages.Exit_loginRefused,
                        ExitCode.UNREACHABLE, Messages.Exit_unreachable));
        spec.usageMessage()
                .footer("", Messages.Help_lockFooter, "", NLS.bind(Messages.Help_syncFooter, PasswordSource.VARIABLE));
        return spec;
    }
}
