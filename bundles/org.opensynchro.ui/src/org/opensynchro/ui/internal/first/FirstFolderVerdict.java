// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

/** Whether a folder can be the first one to be synchronized. */
sealed interface FirstFolderVerdict {
    /** What to tell the person, in whole sentences. */
    String message();

    /** It cannot. */
    record Refused(String message) implements FirstFolderVerdict {}

    /** It could not be found out, for want of the network for instance; asking again may help. */
    record Unknown(String message) implements FirstFolderVerdict {}

    /** It is made anew on both sides, or nothing is in it yet. */
    record Fine(String message) implements FirstFolderVerdict {}

    /**
     * There is something already, so both sides would be merged, if the person agrees.
     *
     * @param otherName a name that is not taken on either side
     */
    record Merge(String message, String otherName) implements FirstFolderVerdict {}
}
