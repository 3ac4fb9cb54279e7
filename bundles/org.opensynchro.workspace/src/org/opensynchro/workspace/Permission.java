// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** What an account may do with one online item ({@code oc:permissions} in the Nextcloud and ownCloud dialect). */
public enum Permission {
    /** Replace the content of a file ({@code W}). */
    WRITE,
    /** Create files in a folder ({@code C}). */
    CREATE_FILES,
    /** Create folders in a folder ({@code K}). */
    CREATE_FOLDERS,
    /** Delete the item ({@code D}). */
    DELETE,
    /** Rename the item in its folder ({@code N}). */
    RENAME,
    /** Move the item to another folder ({@code V}). */
    MOVE,
    /** Share the item ({@code R}). */
    SHARE
}
