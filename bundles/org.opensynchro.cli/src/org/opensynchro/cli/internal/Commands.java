// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.TrashSettings;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * Says what can be typed, for parsing and for {@code --help}. Built by calls and not by annotations, because reading
 * annotations would cost each start a part of its time.
 */
final class Commands {
    static final String DEFAULT_ADDRESS = "127.0.0.1:8080";
    private static final int HELP_WIDTH = 100;

    private Commands() {}

    /** {@code opensynchro} with its sub-commands. */
    static CommandSpec opensynchro(String version) {
        CommandSpec spec = command("opensynchro", Messages.Help_opensynchro)
                .version("OpenSynchro " + version)
                .addOption(flag(Messages.Help_version, "-V", "--version")
                        .versionHelp(true)
                        .build())
                .addOption(flag(Messages.Help_check, CheckCommand.OPTION).build());
        spec.usageMessage()
                .synopsisSubcommandLabel("COMMAND")
                .commandListHeading("%n" + Messages.Help_commands + "%n")
                .footer("", Messages.Help_opensynchroFooter);
        return spec.addSubcommand("sync", sync())
                .addSubcommand("serve", serve())
                .addSubcommand("trash", TrashCommands.trash())
                .addSubcommand("lock", LockCommands.lock())
                .addSubcommand("unlock", LockCommands.unlock())
                .addSubcommand("locks", LockCommands.locks())
                .addSubcommand("user", UserCommands.user())
                .addSubcommand("policy", UserCommands.policy());
    }

    private static CommandSpec sync() {
        CommandSpec spec = command("sync", Messages.Help_sync)
                .addOption(value("URL", Messages.Help_syncServer, "--server")
                        .required(true)
                        .build())
                .addOption(value("NAME", Messages.Help_syncUser, "--user")
                        .required(true)
                        .build())
                .addOption(value("FILE", Messages.Help_syncPasswordFile, "--password-file")
                        .build())
                .addOption(value(
                                "URL|none|system|pac:URL",
                                NLS.bind(Messages.Help_syncProxy, "HTTPS_PROXY, HTTP_PROXY, NO_PROXY"),
                                "--proxy")
                        .build())
                .addOption(value("DIR", Messages.Help_syncLocal, "--local")
                        .required(true)
                        .build())
                .addOption(value("/PATH", Messages.Help_syncRemote, "--remote").build())
                .addArgGroup(ArgGroupSpec.builder()
                        .exclusive(true)
                        .addArg(flag(Messages.Help_syncOnce, "--once").build())
                        .addArg(flag(Messages.Help_syncWatch, "--watch").build())
                        .build())
                .addOption(value("ANSWER", Messages.Help_syncDeletions, "--deletions")
                        .build())
                .addOption(value("N", NLS.bind(Messages.Help_syncTrashDays, TrashSettings.USUAL_DAYS), "--trash-days")
                        .build())
                .addOption(value("RATE", Messages.Help_syncLimitUpload, "--limit-upload")
                        .build())
                .addOption(value("RATE", Messages.Help_syncLimitDownload, "--limit-download")
                        .build())
                .addOption(repeatable("PATTERN", Messages.Help_syncExclude, "--exclude"))
                .addOption(value("FILE", Messages.Help_syncExcludeFrom, "--exclude-from")
                        .build())
                .addOption(repeatable("/PATH", Messages.Help_syncSkipFolder, "--skip-folder"))
                .addOption(value("DIR", Messages.Help_syncState, "--state").build())
                .addOption(flag(Messages.Help_syncJson, "--json").build());
        exitCodes(
                spec.usageMessage(),
                Map.of(
                        ExitCode.OK,
                        Messages.Exit_syncOk,
                        ExitCode.ITEMS_FAILED,
                        Messages.Exit_itemsFailed,
                        ExitCode.USAGE,
                        Messages.Exit_syncUsage,
                        ExitCode.LOGIN_REFUSED,
                        Messages.Exit_loginRefused,
                        ExitCode.UNREACHABLE,
                        Messages.Exit_unreachable,
                        ExitCode.HELD,
                        Messages.Exit_held,
                        ExitCode.SIGNALLED + 2,
                        Messages.Exit_interrupted,
                        ExitCode.SIGNALLED + 15,
                        Messages.Exit_terminated));
        spec.usageMessage().footer("", NLS.bind(Messages.Help_syncFooter, PasswordSource.VARIABLE));
        return spec;
    }

    private static CommandSpec serve() {
        CommandSpec spec = command("serve", Messages.Help_serve)
                .addOption(value("DIR", Messages.Help_serveData, "--data")
                        .required(true)
                        .build())
                .addOption(value("HOST:PORT", NLS.bind(Messages.Help_serveListen, DEFAULT_ADDRESS), "--listen")
                        .build())
                .addOption(repeatable("NAME:PASSWORD", Messages.Help_serveUser, "--user"))
                .addOption(value("FILE", Messages.Help_serveLogRequests, "--log-requests")
                        .build());
        exitCodes(
                spec.usageMessage(),
                Map.of(
                        ExitCode.OK, Messages.Exit_serveOk,
                        ExitCode.USAGE, Messages.Exit_serveUsage));
        spec.usageMessage().footer("", Messages.Help_serveFooter);
        return spec;
    }

    static CommandSpec command(String name, String description) {
        CommandSpec spec = CommandSpec.create()
                .name(name)
                .addOption(
                        flag(Messages.Help_help, "-h", "--help").usageHelp(true).build());
        spec.usageMessage()
                .width(HELP_WIDTH)
                .synopsisHeading(Messages.Help_synopsis + " ")
                .description(escaped(description))
                .descriptionHeading("%n")
                .optionListHeading("%n" + Messages.Help_options + "%n")
                .sortOptions(false)
                .sortSynopsis(false);
        return spec;
    }

    static void exitCodes(UsageMessageSpec usage, Map<Integer, String> meanings) {
        Map<String, String> list = new LinkedHashMap<>();
        meanings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> list.put(" " + entry.getKey(), escaped(entry.getValue())));
        usage.exitCodeListHeading("%n" + Messages.Help_exitCodes + "%n").exitCodeList(list);
    }

    static OptionSpec.Builder flag(String description, String... names) {
        return OptionSpec.builder(names).arity("0").type(boolean.class).description(escaped(description));
    }

    static OptionSpec.Builder value(String label, String description, String... names) {
        return OptionSpec.builder(names)
                .arity("1")
                .type(String.class)
                .paramLabel(label)
                .description(escaped(description));
    }

    private static OptionSpec repeatable(String label, String description, String... names) {
        return value(label, description, names)
                .type(List.class)
                .auxiliaryTypes(String.class)
                .build();
    }

    /** Descriptions are format strings to picocli. */
    private static String escaped(String text) {
        return text.replace("%", "%%");
    }
}
