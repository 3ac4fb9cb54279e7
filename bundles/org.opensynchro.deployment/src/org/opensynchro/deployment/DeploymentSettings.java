// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is decided for this computer and person, all places taken together. Of several places that decide the same setting,
 * what the computer's file enforces wins; then the command line, the person's file, the configuration code that the person
 * accepted, the computer's file. Immutable.
 */
public final class DeploymentSettings {
    /** Nothing is decided. */
    public static final DeploymentSettings NONE = new DeploymentSettings(Map.of());

    private final Map<Setting, String> values;

    private DeploymentSettings(Map<Setting, String> values) {
        this.values = Map.copyOf(values);
    }

    /** @param layers the place that wins comes first */
    static DeploymentSettings of(List<SettingsLayer> layers) {
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        layers.forEach(layer -> layer.values().forEach(values::putIfAbsent));
        return new DeploymentSettings(values);
    }

    /** Whether a flag is on. */
    public boolean isOn(Setting flag) {
        return "true".equals(values.get(flag));
    }

    /** What a setting that is text was set to. */
    public Optional<String> text(Setting setting) {
        return Optional.ofNullable(values.get(setting));
    }

    /** The file that a setting names; absolute. */
    public Optional<Path> path(Setting setting) {
        return text(setting).map(Path::of);
    }

    /** The address of the workspace that login is offered for; https, or http within this computer. */
    public Optional<URI> server() {
        return text(Setting.SERVER_HOST_NAME).map(URI::create);
    }

    /** The name that people know the workspace by. */
    public Optional<String> workspace() {
        return text(Setting.WORKSPACE);
    }

    /** What is decided for the person. */
    public Set<Policy> policies() {
        return Arrays.stream(Policy.values())
                .filter(policy -> isOn(policy.setting()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether nothing may open by itself. */
    public boolean isSilent() {
        return isOn(Setting.SILENT) || isOn(Setting.VERY_SILENT);
    }
}
