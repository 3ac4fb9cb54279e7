// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle in the person's language. */
final class Messages extends NLS {
    public static String Abandoned;
    public static String AgentRefused;
    public static String AnswerLost;
    public static String CertificateElsewhere;
    public static String CertificateExpired;
    public static String CertificateTooYoung;
    public static String CertificateUnknown;
    public static String ChangedMeanwhile;
    public static String ClientsForbidden;
    public static String Corrupted;
    public static String Intercepted;
    public static String Locked;
    public static String LoginRefused;
    public static String Maintenance;
    public static String NameRefused;
    public static String NoRoom;
    public static String NoSecureConnection;
    public static String NotAllowed;
    public static String NotHttp;
    public static String NotThere;
    public static String PasswordForbidden;
    public static String ProxyAdvice;
    public static String ProxyGone;
    public static String ProxyRefused;
    public static String ProxyScript;
    public static String ProxyScriptAdvice;
    public static String ProxySocks;
    public static String ProxySocksAdvice;
    public static String ProxyTimedOut;
    public static String ProxyUnknown;
    public static String ProxyVariable;
    public static String ProxyVariableAdvice;
    public static String RedirectedElsewhere;
    public static String RedirectedNowhere;
    public static String Refused;
    public static String TimedOut;
    public static String TooLarge;
    public static String Unavailable;
    public static String UnexpectedStatus;
    public static String UnknownHost;
    public static String Untrusted;

    static {
        NLS.initializeMessages("org.opensynchro.network.messages", Messages.class);
    }

    private Messages() {}
}
