// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import org.eclipse.osgi.util.NLS;

/** Texts about the local replica in the person's language. */
final class Messages extends NLS {
    public static String Failures_changed;
    public static String Failures_denied;
    public static String Failures_deniedAdvice;
    public static String Failures_deniedReason;
    public static String Failures_diskFull;
    public static String Failures_diskFullAdvice;
    public static String Failures_gone;
    public static String Failures_interrupted;
    public static String Failures_name;
    public static String Failures_nameAdvice;
    public static String Failures_notEmpty;
    public static String Failures_open;
    public static String Failures_openAdvice;
    public static String Failures_other;
    public static String Failures_parentMissing;
    public static String Failures_pathTooLong;
    public static String Failures_readOnly;
    public static String Failures_readOnlyAdvice;
    public static String Failures_retryAdvice;
    public static String Failures_taken;
    public static String FolderReader_link;
    public static String FolderReader_otherDisk;
    public static String FolderReader_restless;
    public static String FolderReader_special;
    public static String IncomingFile_damaged;
    public static String IncomingFile_damagedAdvice;
    public static String LocalDeletion_inTrash;
    public static String LocalDeletion_inTrashAdvice;
    public static String LocalItems_ignored;
    public static String LocalItems_rootAdvice;
    public static String LocalItems_rootDenied;
    public static String LocalItems_rootDeniedAdvice;
    public static String LocalItems_rootMissing;
    public static String LocalItems_rootNoFolder;
    public static String LocalItems_rootReplaced;
    public static String LocalNames_character;
    public static String LocalNames_device;
    public static String LocalNames_lastDot;
    public static String LocalNames_lastSpace;
    public static String LocalNames_tooLong;
    public static String LocalNames_unreadable;
    public static String LocalReplica_alike;
    public static String LocalReplica_holdsBlocked;
    public static String LocalReplica_holdsBlockedAdvice;
    public static String LocalWatcher_limit;
    public static String LocalWatcher_unavailable;
    public static String Room_missing;
    public static String StepwiseReplacement_away;
    public static String WorkingFolder_taken;
    public static String WorkingFolder_takenAdvice;

    static {
        NLS.initializeMessages("org.opensynchro.sync.internal.local.messages", Messages.class);
    }

    private Messages() {}
}
