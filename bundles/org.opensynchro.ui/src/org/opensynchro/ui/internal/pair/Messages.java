// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String AddSyncDialog_account;
    public static String AddSyncDialog_add;
    public static String AddSyncDialog_badOnline;
    public static String AddSyncDialog_fine;
    public static String AddSyncDialog_looking;
    public static String AddSyncDialog_messageLocal;
    public static String AddSyncDialog_messageOnline;
    public static String AddSyncDialog_onlineFile;
    public static String AddSyncDialog_title;
    public static String AddSyncDialog_titleLocal;
    public static String AddSyncDialog_titleOnline;
    public static String FolderFields_choose;
    public static String FolderFields_local;
    public static String FolderFields_localMessage;
    public static String FolderFields_localTitle;
    public static String FolderFields_online;
    public static String OnlineFolderDialog_badName;
    public static String OnlineFolderDialog_message;
    public static String OnlineFolderDialog_newFolder;
    public static String OnlineFolderDialog_newFolderName;
    public static String OnlineFolderDialog_newFolderTitle;
    public static String OnlineFolderDialog_taken;
    public static String OnlineFolderDialog_title;
    public static String OnlineFolderTree_name;
    public static String OnlineFolderTree_reading;
    public static String OnlineFolderTree_root;
    public static String PairRules_file;
    public static String PairRules_localAround;
    public static String PairRules_localInside;
    public static String PairRules_localSame;
    public static String PairRules_missing;
    public static String PairRules_notAbsolute;
    public static String PairRules_onlineAround;
    public static String PairRules_onlineInside;
    public static String PairRules_onlineSame;
    public static String PairRules_willBeMade;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.pair.messages", Messages.class);
    }

    private Messages() {}
}
