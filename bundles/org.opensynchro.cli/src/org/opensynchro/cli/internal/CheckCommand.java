// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Deployment;
import org.opensynchro.deployment.DeploymentSettings;
import org.opensynchro.deployment.InvalidConfigurationCodeException;
import org.opensynchro.deployment.Setting;
import org.opensynchro.deployment.prerequisites.Finding;
import org.opensynchro.deployment.prerequisites.Prerequisites;

/**
 * Tells what this computer has of what OpenSynchro makes use of, and which settings an administrator's files and the given
 * options decide, so that a distribution can be tried before it is rolled out.
 */
final class CheckCommand {
    static final String OPTION = "--check";

    private final PrintStream out;
    private final PrintStream err;

    CheckCommand(Surroundings surroundings) {
        out = surroundings.out();
        err = surroundings.err();
    }

    /** @param arguments options of the window, to be tried */
    int run(List<String> arguments) {
        List<Finding> findings = Prerequisites.ofThisComputer().findings();
        for (Finding finding : findings) {
            String state = finding.isMissing() ? Messages.Check_missing : Messages.Check_there;
            out.println(NLS.bind(state, name(finding), finding.message()));
        }
        Deployment deployment = Deployment.ofUser(arguments);
        print(deployment.settings(), afterConfirmation(deployment));
        List<String> problems = problems(deployment);
        problems.forEach(err::println);
        out.flush();
        err.flush();
        if (!problems.isEmpty()) {
            return ExitCode.USAGE;
        }
        return findings.stream().anyMatch(Finding::isMissing) ? ExitCode.ITEMS_FAILED : ExitCode.OK;
    }

    private static List<String> problems(Deployment deployment) {
        List<String> problems = new ArrayList<>(deployment.problems());
        problems.addAll(NamedFiles.problems(deployment));
        deployment.otherArguments().forEach(argument -> problems.add(NLS.bind(Messages.Check_unknown, argument)));
        return problems;
    }

    private static String name(Finding finding) {
        return switch (finding.part()) {
            case JAVA -> Messages.Check_java;
            case BROWSER -> Messages.Check_browser;
            case TRAY -> Messages.Check_tray;
            case KEYRING -> Messages.Check_keyring;
        };
    }

    private static DeploymentSettings afterConfirmation(Deployment deployment) {
        String offered = deployment.offeredCode();
        if (offered.isEmpty()) {
            return deployment.settings();
        }
        try {
            return deployment.settingsWith(ConfigurationCode.parse(offered));
        } catch (InvalidConfigurationCodeException e) {
            // It is among the problems of the command line, and the window lets the person correct it.
            return deployment.settings();
        }
    }

    /** A setting that the person's consent changes is printed twice: as it is, and marked as it would be then. */
    private void print(DeploymentSettings settings, DeploymentSettings afterConfirmation) {
        for (Setting setting : Setting.values()) {
            Optional<String> now = settings.text(setting);
            Optional<String> then = afterConfirmation.text(setting);
            now.ifPresent(text -> out.println(setting.key() + " = " + text));
            if (!then.equals(now)) {
                // Only a policy can vanish, with the code that was accepted before.
                String text = then.orElse("false");
                out.println(NLS.bind(Messages.Check_afterConfirmation, setting.key(), text));
            }
        }
    }
}
