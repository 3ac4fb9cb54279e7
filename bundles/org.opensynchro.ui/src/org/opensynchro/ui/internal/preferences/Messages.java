// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of the preferences in the person's language. */
final class Messages extends NLS {
    public static String LimitField_notANumber;
    public static String LimitField_unit;
    public static String NetworkPage_address;
    public static String NetworkPage_automatic;
    public static String NetworkPage_decided;
    public static String NetworkPage_explanation;
    public static String NetworkPage_job;
    public static String NetworkPage_loginInAddress;
    public static String NetworkPage_manual;
    public static String NetworkPage_noAddress;
    public static String NetworkPage_noScript;
    public static String NetworkPage_none;
    public static String NetworkPage_password;
    public static String NetworkPage_script;
    public static String NetworkPage_system;
    public static String NetworkPage_user;
    public static String TransfersPage_download;
    public static String TransfersPage_explanation;
    public static String TransfersPage_job;
    public static String TransfersPage_upload;
    public static String AccountsPage_add;
    public static String AccountsPage_browser;
    public static String AccountsPage_embedded;
    public static String AccountsPage_explanation;
    public static String AccountsPage_job;
    public static String AccountsPage_name;
    public static String AccountsPage_refused;
    public static String AccountsPage_server;
    public static String AccountsPage_signInAgain;
    public static String AccountsPage_signOut;
    public static String AccountsPage_signedIn;
    public static String AccountsPage_signedOut;
    public static String AccountsPage_state;
    public static String AccountsPage_system;
    public static String AccountsPage_user;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.preferences.messages", Messages.class);
    }

    private Messages() {}
}
