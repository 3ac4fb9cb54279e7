// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String EmptyPage_addAccount;
    public static String EmptyPage_addLocal;
    public static String EmptyPage_addRemote;
    public static String EmptyPage_text;
    public static String EmptyPage_textWithAccount;
    public static String EmptyPage_title;
    public static String EmptyPage_titleWithAccount;
    public static String Notices_apply;
    public static String Notices_deleteThem;
    public static String Notices_manyPending;
    public static String Notices_more;
    public static String Notices_onePending;
    public static String Notices_putThemBack;
    public static String Notices_read;
    public static String Notices_retry;
    public static String Notices_showActivity;
    public static String Notices_signIn;
    public static String Notices_signInAgainButton;
    public static String Notices_signInButton;
    public static String Notices_signInToken;
    public static String Notices_signedOut;
    public static String SyncTable_lastSync;
    public static String SyncTable_local;
    public static String SyncTable_name;
    public static String SyncTable_online;
    public static String SyncTable_problems;
    public static String SyncTable_progress;
    public static String SyncTable_state;
    public static String SyncTexts_disabled;
    public static String SyncTexts_error;
    public static String SyncTexts_held;
    public static String SyncTexts_heldLocal;
    public static String SyncTexts_heldOnline;
    public static String SyncTexts_heldOther;
    public static String SyncTexts_inSync;
    public static String SyncTexts_items;
    public static String SyncTexts_itemsAndBytes;
    public static String SyncTexts_manyProblems;
    public static String SyncTexts_of;
    public static String SyncTexts_offline;
    public static String SyncTexts_oneProblem;
    public static String SyncTexts_otherLocal;
    public static String SyncTexts_otherOnline;
    public static String SyncTexts_loginNeeded;
    public static String SyncTexts_pending;
    public static String SyncTexts_problems;
    public static String SyncTexts_question;
    public static String SyncTexts_running;
    public static String SyncTexts_signIn;
    public static String SyncTexts_starting;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.syncs.messages", Messages.class);
    }

    private Messages() {}
}
