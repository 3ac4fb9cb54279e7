// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.deployment.internal.json.Json;

/**
 * The file of synchronizations that everybody gets: a JSON array of objects with {@code local}, a path in which variables
 * may stand, relative ones from the person's home folder, {@code online} and, where it is not to run at once, {@code "enabled": false}.
 *
 * @param entries those that can be used
 * @param problems what could not be used, one message for the person each
 */
public record DefaultSynchronizations(List<DefaultSynchronization> entries, List<String> problems) {
    /** There are none. */
    public static final DefaultSynchronizations NONE = new DefaultSynchronizations(List.of(), List.of());

    private static final Set<String> KEYS = Set.of("local", "online", "enabled");

    /** Copies the lists. */
    public DefaultSynchronizations {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }

    static DefaultSynchronizations read(Path file, Variables variables) {
        List<DefaultSynchronization> entries = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        try {
            if (!(SettingsDocument.read(file) instanceof Json.Items(List<Json> items, int line))) {
                throw new SettingsException(NLS.bind(Messages.DefaultSynchronizations_noArray, file));
            }
            for (Json item : items) {
                entry(file, variables, item, entries, problems);
            }
        } catch (NoSuchFileException e) {
            problems.add(NLS.bind(Messages.DefaultSynchronizations_missing, file));
        } catch (SettingsException e) {
            problems.add(e.getMessage());
        }
        return new DefaultSynchronizations(entries, problems);
    }

    private static void entry(
            Path file, Variables variables, Json item, List<DefaultSynchronization> entries, List<String> problems) {
        if (!(item instanceof Json.Members(Map<String, Json> members, int line))) {
            problems.add(SettingsDocument.problem(file, item.line(), "", Messages.DefaultSynchronizations_noObject));
            return;
        }
        String key = "local";
        try {
            Path home = Path.of(variables.expand("${home}"));
            Path local = new SettingValues(variables, home).path(text(members, key));
            key = "online";
            String online = text(members, key);
            key = "enabled";
            boolean isEnabled = isEnabled(members);
            key = members.keySet().stream()
                    .filter(name -> !KEYS.contains(name))
                    .findFirst()
                    .orElse("");
            if (!key.isEmpty()) {
                throw new SettingsException(Messages.DefaultSynchronizations_unknown);
            }
            entries.add(new DefaultSynchronization(local, online, isEnabled, file + ":" + line));
        } catch (SettingsException e) {
            Json at = members.getOrDefault(key, item);
            problems.add(SettingsDocument.problem(file, at.line(), key, e.getMessage()));
        }
    }

    private static String text(Map<String, Json> members, String key) throws SettingsException {
        return switch (members.get(key)) {
            case Json.Text(String text, int line) when !text.isBlank() -> text.strip();
            case null -> throw new SettingsException(Messages.DefaultSynchronizations_keyMissing);
            default -> throw new SettingsException(Messages.SettingsFile_noText);
        };
    }

    private static boolean isEnabled(Map<String, Json> members) throws SettingsException {
        return switch (members.get("enabled")) {
            case null -> true;
            case Json.Truth(boolean isOn, int line) -> isOn;
            default -> throw new SettingsException(Messages.SettingsFile_noTruth);
        };
    }
}
