// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle in the person's language. */
final class Messages extends NLS {
    public static String Elsewhere_advice;
    public static String Forbidden;
    public static String Forbidden_advice;
    public static String GrantElsewhere;
    public static String Misunderstood;
    public static String NoLoginPage;
    public static String NoLoginPage_advice;
    public static String NotAnAddress;
    public static String NotNow;
    public static String NotRevoked;
    public static String NotRevoked_advice;
    public static String PageElsewhere;
    public static String Refused;
    public static String TimedOut;
    public static String TimedOut_advice;
    public static String Unexpected;
    public static String Unprotected;
    public static String Unprotected_advice;
    public static String Declined;
    public static String Declined_advice;

    static {
        NLS.initializeMessages("org.opensynchro.auth.internal.messages", Messages.class);
    }

    private Messages() {}
}
