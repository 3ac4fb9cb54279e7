// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.internal.json.Json;

/**
 * Reads a settings file: an object with the {@link Setting settings} by name and, in the computer's, {@code enforced}, an
 * array of the names that nobody else may set. What cannot be used is left out and told; the rest counts.
 */
final class SettingsFile {
    private static final String ENFORCED = "enforced";
    private static final String EXAMPLE = "{\"ServerHostName\": \"cloud.example.org\"}";

    private final Path file;
    private final SettingValues taken;
    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private final Set<Setting> enforced = EnumSet.noneOf(Setting.class);
    private final List<String> problems = new ArrayList<>();

    private SettingsFile(Path file, Variables variables) {
        this.file = file;
        this.taken = new SettingValues(variables, file.toAbsolutePath().getParent());
    }

    /** What the file decides; nothing when there is none. */
    static SettingsLayer read(Path file, Variables variables) {
        SettingsFile reading = new SettingsFile(file, variables);
        try {
            Json content = SettingsDocument.read(file);
            if (content instanceof Json.Members members) {
                members.values().forEach(reading::member);
            } else {
                reading.problems.add(NLS.bind(Messages.SettingsFile_noObject, file, EXAMPLE));
            }
        } catch (NoSuchFileException e) {
            return SettingsLayer.EMPTY;
        } catch (SettingsException e) {
            reading.problems.add(e.getMessage());
        }
        return new SettingsLayer(reading.values, reading.enforced, reading.problems);
    }

    private void member(String name, Json value) {
        if (name.equals(ENFORCED)) {
            enforce(value);
            return;
        }
        Optional<Setting> setting = Setting.named(name);
        if (setting.isEmpty()) {
            problem(value.line(), name, Messages.SettingsFile_unknown);
            return;
        }
        try {
            values.put(setting.get(), taken.normalized(setting.get(), text(setting.get(), value)));
        } catch (SettingsException e) {
            problem(value.line(), name, e.getMessage());
        }
    }

    private static String text(Setting setting, Json value) throws SettingsException {
        if (setting.isFlag()) {
            return switch (value) {
                case Json.Truth(boolean isOn, int line) -> Boolean.toString(isOn);
                default -> throw new SettingsException(Messages.SettingsFile_noTruth);
            };
        }
        return switch (value) {
            case Json.Text(String text, int line) -> text;
            default -> throw new SettingsException(Messages.SettingsFile_noText);
        };
    }

    private void enforce(Json value) {
        if (!(value instanceof Json.Items(List<Json> items, int line))) {
            problem(value.line(), ENFORCED, Messages.SettingsFile_noNames);
            return;
        }
        for (Json item : items) {
            Optional<Setting> setting =
                    item instanceof Json.Text(String text, int place) ? Setting.named(text) : Optional.empty();
            setting.ifPresentOrElse(enforced::add, () -> problem(item.line(), ENFORCED, Messages.SettingsFile_noNames));
        }
    }

    private void problem(int line, String key, String why) {
        problems.add(SettingsDocument.problem(file, line, key, why));
    }
}
