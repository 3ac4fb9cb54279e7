// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String ConfigurationCode_empty;
    public static String ConfigurationCode_foreignCharacter;
    public static String ConfigurationCode_insecureServer;
    public static String ConfigurationCode_malformed;
    public static String ConfigurationCode_mistyped;
    public static String ConfigurationCode_newer;
    public static String ConfigurationCode_tooShort;
    public static String Policy_neverUpdate;
    public static String Policy_ssoFirst;
    public static String Policy_systemBrowserLogin;

    static {
        NLS.initializeMessages("org.opensynchro.deployment.messages", Messages.class);
    }

    private Messages() {}
}
