// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.server.NewPassword;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Says what can be typed after {@code opensynchro user} and {@code opensynchro policy}. */
final class UserCommands {
    private UserCommands() {}

    /** {@code user} with its sub-commands. */
    static CommandSpec user() {
        return parent("user", Messages.Help_user)
                .addSubcommand("list", list("list", Messages.Help_userList))
                .addSubcommand("add", withPassword(withDetails(named("add", Messages.Help_userAdd))))
                .addSubcommand(
                        "set",
                        withDetails(named("set", Messages.Help_userSet))
                                .addOption(Commands.flag(Messages.Help_userNoSecondFactor, "--no-second-factor")
                                        .build()))
                .addSubcommand("disable", named("disable", Messages.Help_userDisable))
                .addSubcommand("enable", named("enable", Messages.Help_userEnable))
                .addSubcommand("unlock", named("unlock", Messages.Help_userUnlock))
                .addSubcommand(
                        "reset-password", withPassword(named("reset-password", Messages.Help_userResetPassword)));
    }

    /** {@code policy} with its sub-commands. */
    static CommandSpec policy() {
        CommandSpec set = withData(Commands.command("set", Messages.Help_policySet))
                .addPositional(positional("0", "POLICY", Messages.Help_policyName))
                .addPositional(positional("1", "VALUE", Messages.Help_policyValue));
        set.usageMessage().parameterListHeading("%n");
        return parent("policy", Messages.Help_policy)
                .addSubcommand("list", list("list", Messages.Help_policyList))
                .addSubcommand("set", set);
    }

    private static CommandSpec parent(String name, String description) {
        CommandSpec spec = Commands.command(name, description);
        spec.usageMessage().synopsisSubcommandLabel("COMMAND").commandListHeading("%n" + Messages.Help_commands + "%n");
        return spec;
    }

    private static CommandSpec list(String name, String description) {
        return withData(Commands.command(name, description))
                .addOption(Commands.flag(Messages.Help_userJson, "--json").build());
    }

    private static CommandSpec named(String name, String description) {
        CommandSpec spec = withData(Commands.command(name, description))
                .addPositional(positional("0", "NAME", Messages.Help_userName));
        spec.usageMessage().parameterListHeading("%n");
        return spec;
    }

    private static PositionalParamSpec positional(String index, String label, String description) {
        return PositionalParamSpec.builder()
                .index(index)
                .arity("1")
                .required(true)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    private static CommandSpec withData(CommandSpec spec) {
        spec.addOption(Commands.value("DIR", Messages.Help_userData, "--data")
                .required(true)
                .build());
        Commands.exitCodes(
                spec.usageMessage(),
                Map.of(
                        ExitCode.OK, Messages.Exit_trashOk,
                        ExitCode.USAGE, Messages.Exit_userUsage));
        spec.usageMessage().footer("", Messages.Help_userFooter);
        return spec;
    }

    private static CommandSpec withDetails(CommandSpec spec) {
        return spec.addOption(Commands.value("ADDRESS", Messages.Help_userEmail, "--email")
                        .build())
                .addOption(Commands.value("NAME", Messages.Help_userDisplayName, "--display-name")
                        .build())
                .addOption(
                        Commands.value("KIND", Messages.Help_userKind, "--kind").build())
                .addOption(Commands.value("en|fr", Messages.Help_userLanguage, "--language")
                        .build())
                .addOption(Commands.value("SIZE|none", Messages.Help_userQuota, "--quota")
                        .build());
    }

    private static CommandSpec withPassword(CommandSpec spec) {
        spec.addOption(Commands.value("FILE", Messages.Help_userPasswordFile, "--password-file")
                        .build())
                .addOption(Commands.flag(Messages.Help_userGenerate, "--generate-password")
                        .build());
        spec.usageMessage()
                .footer(
                        "",
                        NLS.bind(Messages.Help_userPasswordFooter, NewPassword.SHORTEST),
                        "",
                        Messages.Help_userFooter);
        return spec;
    }
}
