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
    public static String CodePage_code;
    public static String CodePage_description;
    public static String CodePage_effects;
    public static String CodePage_notKept;
    public static String CodePage_server;
    public static String CodePage_title;
    public static String CodePage_use;
    public static String CodePage_using;
    public static String CodePage_workspace;
    public static String DonePage_description;
    public static String DonePage_text;
    public static String DonePage_title;
    public static String EmbeddedPage_beginAgain;
    public static String EmbeddedPage_encrypted;
    public static String EmbeddedPage_here;
    public static String EmbeddedPage_name;
    public static String EmbeddedPage_openInBrowser;
    public static String EmbeddedPage_place;
    public static String EmbeddedPage_unencrypted;
    public static String LeavingQuestion_leave;
    public static String LeavingQuestion_stay;
    public static String LeavingQuestion_text;
    public static String LoginDialog_message;
    public static String LoginPage_description;
    public static String LoginPage_title;
    public static String LoginView_again;
    public static String LoginView_asking;
    public static String LoginView_finishing;
    public static String OutsidePage_copy;
    public static String OutsidePage_noBrowser;
    public static String OutsidePage_openAgain;
    public static String OutsidePage_text;
    public static String RememberChoice_noKeyring;
    public static String RememberChoice_remember;
    public static String ServerPage_code;
    public static String ServerPage_description;
    public static String ServerPage_title;
    public static String ServerPage_unprotected;
    public static String SignInDialog_job;
    public static String SignInDialog_message;
    public static String SignInDialog_signIn;
    public static String SignInDialog_title;
    public static String SigningOut_ask;
    public static String SigningOut_forget;
    public static String SigningOut_job;
    public static String SigningOut_notTold;
    public static String SigningOut_signOut;
    public static String SigningOut_title;
    public static String WelcomePage_asking;
    public static String WelcomePage_description;
    public static String WelcomePage_descriptionSso;
    public static String WelcomePage_forbidden;
    public static String WelcomePage_logIn;
    public static String WelcomePage_logInSso;
    public static String WelcomePage_noKeyring;
    public static String WelcomePage_password;
    public static String WelcomePage_title;
    public static String WelcomePage_welcome;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.account.messages", Messages.class);
    }

    private Messages() {}
}
