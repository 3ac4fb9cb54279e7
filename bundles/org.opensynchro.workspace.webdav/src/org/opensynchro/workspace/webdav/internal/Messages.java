// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle in the person's language. */
public final class Messages extends NLS {
    public static String AFile;
    public static String Abandoned;
    public static String AddressOfFolder;
    public static String AlreadyThere;
    public static String BrokenListing;
    public static String ChangedMeanwhile;
    public static String Corrupted;
    public static String CutShort;
    public static String Encoded;
    public static String ForeignItem;
    public static String KeptInPart;
    public static String LockGone;
    public static String LockedBy;
    public static String LockedBySomebody;
    public static String LoginNotEnough;
    public static String NameCharacter;
    public static String NameEnding;
    public static String NameForbidden;
    public static String NameLastDot;
    public static String NameLastSpace;
    public static String NamePattern;
    public static String NameReserved;
    public static String NameTooLong;
    public static String NotAFolder;
    public static String NotAListing;
    public static String NotAWorkspace;
    public static String NotAnAddress;
    public static String NotDescribed;
    public static String NotThere;
    public static String ParentMissing;
    public static String RoomMissing;
    public static String SourceGrew;
    public static String SourceShrank;
    public static String TheTrash;
    public static String UnusableDescription;
    public static String UnusableName;
    public static String UnusableStatus;
    public static String UnusableTwice;
    public static String WorkspaceAbove;

    static {
        NLS.initializeMessages("org.opensynchro.workspace.webdav.internal.messages", Messages.class);
    }

    private Messages() {}
}
