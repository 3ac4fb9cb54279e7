// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one place (the command line, a file) decides.
 *
 * @param values the values as {@link SettingValues} keeps them
 * @param enforced the settings that no other place may change
 * @param problems what could not be used, one message for the person each
 */
record SettingsLayer(Map<Setting, String> values, Set<Setting> enforced, List<String> problems) {
    static final SettingsLayer EMPTY = new SettingsLayer(Map.of(), Set.of(), List.of());

    SettingsLayer {
        values = Map.copyOf(values);
        enforced = Set.copyOf(enforced);
        problems = List.copyOf(problems);
    }

    /** This layer with what its configuration code decides, unless the layer decides that itself. */
    SettingsLayer withCode() {
        String printed = values.get(Setting.CONFIGURATION_CODE);
        if (printed == null) {
            return this;
        }
        try {
            Map<Setting, String> ofCode = of(ConfigurationCode.parse(printed)).values;
            Map<Setting, String> all = new EnumMap<>(ofCode);
            all.putAll(values);
            Set<Setting> fixed = new HashSet<>(enforced);
            if (enforced.contains(Setting.CONFIGURATION_CODE)) {
                fixed.addAll(ofCode.keySet());
            }
            return new SettingsLayer(all, fixed, problems);
        } catch (InvalidConfigurationCodeException e) {
            throw new IllegalStateException("kept as it was printed", e);
        }
    }

    /** What a code decides. */
    static SettingsLayer of(ConfigurationCode code) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        values.put(Setting.CONFIGURATION_CODE, code.print());
        values.put(Setting.SERVER_HOST_NAME, code.server().toString());
        values.put(Setting.WORKSPACE, code.workspace());
        code.policies().forEach(policy -> values.put(policy.setting(), "true"));
        return new SettingsLayer(values, Set.of(), List.of());
    }

    SettingsLayer without(Setting setting) {
        Map<Setting, String> rest = new EnumMap<>(Setting.class);
        rest.putAll(values);
        rest.remove(setting);
        return new SettingsLayer(rest, enforced, problems);
    }

    /** Only what no other place may change. */
    SettingsLayer onlyEnforced() {
        Map<Setting, String> rest = new EnumMap<>(Setting.class);
        rest.putAll(values);
        rest.keySet().retainAll(enforced);
        return new SettingsLayer(rest, enforced, List.of());
    }
}
