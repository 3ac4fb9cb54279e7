// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What can be decided on the command line, in the person's settings file and in the one of the computer, by the same name. */
public enum Setting {
    /** The host or address of the workspace that login is offered for. */
    SERVER_HOST_NAME("ServerHostName", Kind.SERVER),
    /** The name that people know the workspace by. */
    WORKSPACE("Workspace", Kind.NAME),
    /** A code that stands for a server, a workspace and policies. */
    CONFIGURATION_CODE("ConfigurationCode", Kind.CODE),
    /** Nothing opens by itself: OpenSynchro starts in the tray. */
    SILENT("Silent", Kind.FLAG),
    /** Not even the tray, as long as nobody has to do anything. */
    VERY_SILENT("VerySilent", Kind.FLAG),
    /** {@link Policy#NEVER_UPDATE}. */
    NEVER_UPDATE("NeverUpdate", Kind.FLAG),
    /** {@link Policy#SSO_FIRST}. */
    SSO_FIRST("SsoFirst", Kind.FLAG),
    /** {@link Policy#SYSTEM_BROWSER_LOGIN}. */
    SYSTEM_BROWSER_LOGIN("SystemBrowserLogin", Kind.FLAG),
    /** The file that is logged to. */
    LOG("Log", Kind.PATH),
    /** How much is logged. */
    LOG_LEVEL("LogLevel", Kind.LEVEL),
    /** How to get out: {@code system}, {@code none}, the address of a proxy, or {@code pac:} and the address of a script. */
    PROXY("Proxy", Kind.PROXY),
    /** The account at the proxy. */
    PROXY_USER("ProxyUser", Kind.TEXT),
    /** The file whose first line is the password at the proxy. */
    PROXY_PASSWORD_FILE("ProxyPasswordFile", Kind.PATH),
    /** The file of synchronizations that every user gets after logging in. */
    DEFAULT_SYNCHRONIZATIONS("DefaultSynchronizations", Kind.PATH);

    /** What values a setting has. */
    enum Kind {
        FLAG,
        TEXT,
        NAME,
        SERVER,
        CODE,
        PATH,
        LEVEL,
        PROXY
    }

    private final String key;
    private final Kind kind;

    Setting(String key, Kind kind) {
        this.key = key;
        this.kind = kind;
    }

    /** Its name in settings files and documentation. */
    public String key() {
        return key;
    }

    /** Whether it is on or off rather than some text. */
    public boolean isFlag() {
        return kind == Kind.FLAG;
    }

    Kind kind() {
        return kind;
    }

    /** The setting of this name in any case, with or without hyphens between its words. */
    public static Optional<Setting> named(String name) {
        String plain = name.replace("-", "").toLowerCase(Locale.ROOT);
        String full = plain.equals("configcode") ? "configurationcode" : plain;
        return Arrays.stream(values())
                .filter(setting -> setting.key.toLowerCase(Locale.ROOT).equals(full))
                .findFirst();
    }
}
