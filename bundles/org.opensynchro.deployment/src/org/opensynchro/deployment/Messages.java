// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String CommandLineSettings_noValue;
    public static String CommandLineSettings_problem;
    public static String ConfigurationCode_empty;
    public static String ConfigurationCode_foreignCharacter;
    public static String ConfigurationCode_insecureServer;
    public static String ConfigurationCode_malformed;
    public static String ConfigurationCode_mistyped;
    public static String ConfigurationCode_newer;
    public static String ConfigurationCode_tooShort;
    public static String DefaultSynchronizations_keyMissing;
    public static String DefaultSynchronizations_missing;
    public static String DefaultSynchronizations_noArray;
    public static String DefaultSynchronizations_noObject;
    public static String DefaultSynchronizations_unknown;
    public static String DeploymentOfUser_codeLost;
    public static String Policy_neverUpdate;
    public static String Policy_ssoFirst;
    public static String Policy_systemBrowserLogin;
    public static String SettingValues_controlCharacter;
    public static String SettingValues_empty;
    public static String SettingValues_flag;
    public static String SettingValues_insecure;
    public static String SettingValues_level;
    public static String SettingValues_name;
    public static String SettingValues_path;
    public static String SettingValues_proxy;
    public static String SettingValues_proxyPassword;
    public static String SettingValues_server;
    public static String SettingsDocument_backslash;
    public static String SettingsDocument_forbidden;
    public static String SettingsDocument_notUtf8;
    public static String SettingsDocument_problem;
    public static String SettingsDocument_syntax;
    public static String SettingsDocument_tooLarge;
    public static String SettingsDocument_unreadable;
    public static String SettingsFile_noNames;
    public static String SettingsFile_noObject;
    public static String SettingsFile_noText;
    public static String SettingsFile_noTruth;
    public static String SettingsFile_unknown;
    public static String Variables_unknown;

    static {
        NLS.initializeMessages("org.opensynchro.deployment.messages", Messages.class);
    }

    private Messages() {}
}
