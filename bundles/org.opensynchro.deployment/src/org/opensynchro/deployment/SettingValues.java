// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.eclipse.osgi.util.NLS;

/** Which values a setting takes, and the one form in which they are kept. */
final class SettingValues {
    /** The levels of the log, in lower case. */
    static final Set<String> LEVELS = Set.of("error", "warn", "info", "debug");

    private static final String PAC = "pac:";

    private final Variables variables;
    private final Path base;

    /**
     * @param variables may stand in paths
     * @param base what relative paths start from
     */
    SettingValues(Variables variables, Path base) {
        this.variables = variables;
        this.base = base;
    }

    /**
     * The value as it is kept.
     *
     * @throws SettingsException when the setting does not take it, with what it takes
     */
    String normalized(Setting setting, String text) throws SettingsException {
        String value = text.strip();
        return switch (setting.kind()) {
            case FLAG -> flag(value);
            case TEXT -> nonEmpty(value);
            case NAME -> name(value);
            case SERVER -> server(value).toString();
            case CODE -> code(value).print();
            case PATH -> path(nonEmpty(value)).toString();
            case LEVEL -> level(value);
            case PROXY -> proxy(nonEmpty(value));
        };
    }

    private static String flag(String value) throws SettingsException {
        return switch (value.toLowerCase(Locale.ROOT)) {
            case "true", "yes", "on", "1", "" -> "true";
            case "false", "no", "off", "0" -> "false";
            default -> throw new SettingsException(Messages.SettingValues_flag);
        };
    }

    private static String nonEmpty(String value) throws SettingsException {
        if (value.isEmpty()) {
            throw new SettingsException(Messages.SettingValues_empty);
        }
        return value;
    }

    private static String name(String value) throws SettingsException {
        if (!ConfigurationCode.isName(value)) {
            throw new SettingsException(Messages.SettingValues_name);
        }
        return value;
    }

    private static URI server(String value) throws SettingsException {
        try {
            URI typed = new URI(value.contains("://") ? value : "https://" + value);
            URI server = ServerOfCode.normalized(typed)
                    .orElseThrow(() -> new SettingsException(Messages.SettingValues_server));
            if (ServerOfCode.isInsecure(server)) {
                throw new SettingsException(NLS.bind(Messages.SettingValues_insecure, server));
            }
            return server;
        } catch (URISyntaxException e) {
            throw new SettingsException(Messages.SettingValues_server);
        }
    }

    private static ConfigurationCode code(String value) throws SettingsException {
        try {
            return ConfigurationCode.parse(value);
        } catch (InvalidConfigurationCodeException e) {
            throw new SettingsException(e.getMessage());
        }
    }

    /** A path in which variables may stand; relative ones start from where the setting was found. */
    Path path(String value) throws SettingsException {
        if (value.chars().anyMatch(character -> character < ' ')) {
            throw new SettingsException(Messages.SettingValues_controlCharacter);
        }
        try {
            return base.resolve(variables.expand(value)).normalize();
        } catch (InvalidPathException e) {
            throw new SettingsException(NLS.bind(Messages.SettingValues_path, value));
        }
    }

    private static String level(String value) throws SettingsException {
        String level = value.toLowerCase(Locale.ROOT);
        if (!LEVELS.contains(level)) {
            throw new SettingsException(Messages.SettingValues_level);
        }
        return level;
    }

    private static String proxy(String value) throws SettingsException {
        String lower = value.toLowerCase(Locale.ROOT);
        if (lower.equals("system") || lower.equals("none")) {
            return lower;
        }
        boolean isScript = lower.startsWith(PAC);
        String address = isScript ? value.substring(PAC.length()) : value;
        try {
            URI uri = new URI(address.contains("://") ? address : "http://" + address);
            if (uri.getRawUserInfo() != null) {
                throw new SettingsException(Messages.SettingValues_proxyPassword);
            }
            boolean isAddress =
                    isScript ? isScriptAddress(uri) : "http".equals(uri.getScheme()) && uri.getHost() != null;
            if (!isAddress) {
                throw new SettingsException(Messages.SettingValues_proxy);
            }
            return (isScript ? PAC : "") + uri;
        } catch (URISyntaxException e) {
            throw new SettingsException(Messages.SettingValues_proxy);
        }
    }

    private static boolean isScriptAddress(URI uri) {
        return "file".equals(uri.getScheme())
                || Set.of("http", "https").contains(uri.getScheme()) && uri.getHost() != null;
    }
}
