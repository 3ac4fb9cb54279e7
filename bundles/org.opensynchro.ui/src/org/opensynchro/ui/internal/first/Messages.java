// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String DefaultPairs_adding;
    public static String DefaultPairs_disk;
    public static String DefaultPairs_noPath;
    public static String DefaultPairs_refused;
    public static String FirstFolderFields_again;
    public static String FirstFolderFields_browse;
    public static String FirstFolderFields_browseMessage;
    public static String FirstFolderFields_browseTitle;
    public static String FirstFolderFields_later;
    public static String FirstFolderFields_merge;
    public static String FirstFolderFields_name;
    public static String FirstFolderFields_otherName;
    public static String FirstFolderFields_parent;
    public static String FirstFolderFields_places;
    public static String FirstFolderFields_yes;
    public static String FirstFolderPage_description;
    public static String FirstFolderPage_later;
    public static String FirstFolderPage_looking;
    public static String FirstFolderPage_noPath;
    public static String FirstFolderPage_title;
    public static String FirstFolderPage_unexpected;
    public static String FirstFolder_bothThere;
    public static String FirstFolder_fine;
    public static String FirstFolder_localThere;
    public static String FirstFolder_noParent;
    public static String FirstFolder_onlineFile;
    public static String FirstFolder_onlineThere;
    public static String FirstFolder_unreadable;
    public static String FirstFolder_unwritable;
    public static String FolderName_character;
    public static String FolderName_device;
    public static String FolderName_empty;
    public static String FolderName_ends;
    public static String FolderName_long;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.first.messages", Messages.class);
    }

    private Messages() {}
}
