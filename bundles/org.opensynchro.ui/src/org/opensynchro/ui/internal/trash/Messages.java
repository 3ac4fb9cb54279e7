// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String Restoring_failed;
    public static String Restoring_many;
    public static String Restoring_manyElsewhere;
    public static String Restoring_one;
    public static String Restoring_oneElsewhere;
    public static String TrashContent_unreadable;
    public static String TrashRow_olderVersion;
    public static String TrashSource_here;
    public static String TrashSource_online;
    public static String TrashTable_deleted;
    public static String TrashTable_folder;
    public static String TrashTable_item;
    public static String TrashTable_name;
    public static String TrashTable_size;
    public static String TrashTable_where;
    public static String TrashView_empty;
    public static String TrashView_filter;
    public static String TrashView_noMatch;
    public static String TrashView_reading;
    public static String TrashView_refresh;
    public static String TrashView_refreshTip;
    public static String TrashView_restore;
    public static String TrashView_restoreTip;
    public static String TrashView_restoring;
    public static String TrashView_wait;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.trash.messages", Messages.class);
    }

    private Messages() {}
}
