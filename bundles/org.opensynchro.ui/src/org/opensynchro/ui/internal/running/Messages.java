// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String Accounts_noPassword;
    public static String ActivityRecorder_conflictAdvice;
    public static String ActivityRecorder_conflictCopy;
    public static String ActivityRecorder_heldAdvice;
    public static String ActivityRecorder_heldLocal;
    public static String ActivityRecorder_heldOnline;
    public static String ActivityRecorder_lockedAdvice;
    public static String ActivityRecorder_lockedComesBack;
    public static String ActivityRecorder_lockedCopy;
    public static String ActivityRecorder_movedFrom;
    public static String ActivityRecorder_otherLocal;
    public static String ActivityRecorder_otherOnline;
    public static String ActivityRecorder_stillUnselected;
    public static String ComputerName_unknown;
    public static String ConfiguredScope_advice;
    public static String StoredConfiguration_damaged;
    public static String ConfiguredSynchronizations_folderNotMade;
    public static String StoredConfiguration_newer;
    public static String StoredConfiguration_notWritten;
    public static String ConfiguredSynchronizations_passwordNotKept;
    public static String ConfiguredSynchronizations_stateNotRemoved;
    public static String Runners_disabling;
    public static String Runners_job;
    public static String FileLocks_holder;
    public static String FileLocks_noSync;
    public static String FileLocks_none;
    public static String RunningSynchronization_failed;
    public static String RunningSynchronization_failedAdvice;
    public static String Accounts_noToken;
    public static String SignIns_wrongAccount;
    public static String SignIns_wrongAccountAdvice;
    public static String SignIns_notForgotten;
    public static String SignIns_tokenMissing;
    public static String SignIns_tokenMissingAdvice;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.running.messages", Messages.class);
    }

    private Messages() {}
}
