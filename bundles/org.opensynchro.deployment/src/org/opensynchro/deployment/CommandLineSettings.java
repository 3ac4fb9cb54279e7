// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.osgi.util.NLS;

/**
 * Finds settings among the arguments of the program: {@code --ServerHostName=VALUE}, {@code --server-host-name VALUE} and, as
 * Windows has it, {@code /ServerHostName=VALUE}; flags without a value.
 *
 * @param layer what they decide
 * @param code what was given as configuration code, valid or not; empty where none was
 * @param others the arguments that are no settings, in their order
 */
record CommandLineSettings(SettingsLayer layer, String code, List<String> others) {
    private static final Pattern OPTION = Pattern.compile("(?:--|/)([A-Za-z][A-Za-z-]*)(?:=(.*))?", Pattern.DOTALL);

    CommandLineSettings {
        others = List.copyOf(others);
    }

    /** Reads arguments; relative paths start from {@code workingFolder}. */
    static CommandLineSettings parse(List<String> arguments, Variables variables, Path workingFolder) {
        SettingValues taken = new SettingValues(variables, workingFolder);
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        List<String> problems = new ArrayList<>();
        List<String> others = new ArrayList<>();
        String code = "";
        Iterator<String> rest = arguments.iterator();
        while (rest.hasNext()) {
            String argument = rest.next();
            Matcher option = OPTION.matcher(argument);
            Optional<Setting> setting = option.matches() ? Setting.named(option.group(1)) : Optional.empty();
            if (setting.isEmpty()) {
                others.add(argument);
                continue;
            }
            Optional<String> value = value(setting.get(), Optional.ofNullable(option.group(2)), rest);
            if (setting.get() == Setting.CONFIGURATION_CODE) {
                code = value.orElse("");
            }
            try {
                String given = value.orElseThrow(() -> new SettingsException(Messages.CommandLineSettings_noValue));
                values.put(setting.get(), taken.normalized(setting.get(), given));
            } catch (SettingsException e) {
                String name = argument.replaceFirst("=.*", "");
                problems.add(NLS.bind(Messages.CommandLineSettings_problem, name, e.getMessage()));
            }
        }
        return new CommandLineSettings(new SettingsLayer(values, Set.of(), problems), code, others);
    }

    private static Optional<String> value(Setting setting, Optional<String> attached, Iterator<String> rest) {
        if (attached.isPresent()) {
            return attached;
        }
        if (setting.isFlag()) {
            return Optional.of("true");
        }
        return rest.hasNext() ? Optional.of(rest.next()) : Optional.empty();
    }
}
