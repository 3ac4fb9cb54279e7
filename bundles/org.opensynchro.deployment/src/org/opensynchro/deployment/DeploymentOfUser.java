// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.osgi.service.environment.EnvironmentInfo;
import org.eclipse.osgi.util.NLS;

/** The decisions for the person who runs this process, made by Declarative Services. */
public final class DeploymentOfUser implements Deployment {
    private final SettingsPlaces places;
    private final Variables variables;
    private final CommandLineSettings commandLine;
    private final SettingsLayer computer;
    private final SettingsLayer person;
    private final List<String> problems;
    private volatile SettingsLayer accepted;

    /** Reads what there is for the arguments of this process. */
    public DeploymentOfUser(EnvironmentInfo environment) {
        this(arguments(environment));
    }

    /** The framework has no array at all where nothing was typed. */
    private static List<String> arguments(EnvironmentInfo environment) {
        String[] typed = environment.getNonFrameworkArgs();
        return typed == null ? List.of() : List.of(typed);
    }

    DeploymentOfUser(List<String> arguments) {
        this(
                SettingsPlaces.of(System.getenv(), System.getProperty("os.name"), home()),
                PersonVariables.of(
                        System.getenv(), System.getProperty("os.name"), home(), System.getProperty("user.name")),
                arguments);
    }

    DeploymentOfUser(SettingsPlaces places, Variables variables, List<String> arguments) {
        this.places = places;
        this.variables = variables;
        commandLine =
                CommandLineSettings.parse(arguments, variables, Path.of("").toAbsolutePath());
        computer = SettingsFile.read(places.computerFile(), variables).withCode();
        person = SettingsFile.read(places.personFile(), variables).withCode();
        accepted = readCode(places.codeFile());
        problems = Stream.of(commandLine.layer(), person, computer, accepted)
                .flatMap(layer -> layer.problems().stream())
                .toList();
    }

    private static SettingsLayer readCode(Path file) {
        try {
            return SettingsLayer.of(ConfigurationCode.parse(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return SettingsLayer.EMPTY;
        } catch (IOException | InvalidConfigurationCodeException e) {
            return new SettingsLayer(Map.of(), Set.of(), List.of(NLS.bind(Messages.DeploymentOfUser_codeLost, file)));
        }
    }

    private static Path home() {
        return Path.of(System.getProperty("user.home"));
    }

    @Override
    public DeploymentSettings settings() {
        return settings(accepted);
    }

    @Override
    public DeploymentSettings settingsWith(ConfigurationCode code) {
        return settings(SettingsLayer.of(code));
    }

    private DeploymentSettings settings(SettingsLayer ofCode) {
        SettingsLayer typed = commandLine.layer();
        boolean isAsked = !isSilent();
        SettingsLayer first = isAsked ? typed.without(Setting.CONFIGURATION_CODE) : typed.withCode();
        return DeploymentSettings.of(List.of(computer.onlyEnforced(), first, person, ofCode, computer));
    }

    private boolean isSilent() {
        return DeploymentSettings.of(List.of(computer.onlyEnforced(), commandLine.layer(), person, accepted, computer))
                .isSilent();
    }

    @Override
    public List<String> problems() {
        return problems;
    }

    @Override
    public List<String> otherArguments() {
        return commandLine.others();
    }

    @Override
    public boolean isStartedSilently() {
        return DeploymentSettings.of(List.of(commandLine.layer())).isSilent();
    }

    @Override
    public String offeredCode() {
        String typed = commandLine.layer().values().getOrDefault(Setting.CONFIGURATION_CODE, commandLine.code());
        boolean isTaken = typed.equals(accepted.values().get(Setting.CONFIGURATION_CODE));
        return isTaken || isSilent() ? "" : typed;
    }

    @Override
    public void accept(ConfigurationCode code) throws IOException {
        TextFiles.replace(places.codeFile(), code.print() + System.lineSeparator());
        accepted = SettingsLayer.of(code);
    }

    @Override
    public DefaultSynchronizations defaultSynchronizations() {
        return settings()
                .path(Setting.DEFAULT_SYNCHRONIZATIONS)
                .map(file -> DefaultSynchronizations.read(file, variables))
                .orElse(DefaultSynchronizations.NONE);
    }
}
