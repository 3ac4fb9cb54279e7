// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String AccountPage_description;
    public static String AccountPage_noAddress;
    public static String AccountPage_password;
    public static String AccountPage_server;
    public static String AccountPage_serverHint;
    public static String AccountPage_title;
    public static String AccountPage_unprotected;
    public static String AccountPage_user;
    public static String AccountWizard_cancelled;
    public static String AccountWizard_connecting;
    public static String AccountWizard_title;
    public static String AccountWizard_unexpected;
    public static String RememberChoice_noKeyring;
    public static String RememberChoice_remember;
    public static String SignInDialog_job;
    public static String SignInDialog_message;
    public static String SignInDialog_signIn;
    public static String SignInDialog_title;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.account.messages", Messages.class);
    }

    private Messages() {}
}
