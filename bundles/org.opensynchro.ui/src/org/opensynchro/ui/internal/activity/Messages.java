// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.activity;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String ActivityTable_details;
    public static String ActivityTable_item;
    public static String ActivityTable_name;
    public static String ActivityTable_sync;
    public static String ActivityTable_time;
    public static String ActivityTable_what;
    public static String ActivityTexts_conflict;
    public static String ActivityTexts_deletedLocal;
    public static String ActivityTexts_deletedOnline;
    public static String ActivityTexts_downloaded;
    public static String ActivityTexts_failed;
    public static String ActivityTexts_folderCreatedLocal;
    public static String ActivityTexts_folderCreatedOnline;
    public static String ActivityTexts_held;
    public static String ActivityTexts_locked;
    public static String ActivityTexts_movedLocal;
    public static String ActivityTexts_movedOnline;
    public static String ActivityTexts_stopped;
    public static String ActivityTexts_unlocked;
    public static String ActivityTexts_uploaded;
    public static String ActivityView_filter;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.activity.messages", Messages.class);
    }

    private Messages() {}
}
