// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of the engine in the person's language. */
final class Messages extends NLS {
    public static String Hashing_unreadable;
    public static String Hashing_unreadable_advice;
    public static String Locks_lockedBy;
    public static String Locks_lockedByUntil;
    public static String NormalForms_twin;
    public static String Participation_unselected;
    public static String Participation_unselected_advice;
    public static String Pass_root_advice;
    public static String Report_leftOut;
    public static String Report_manyLeftOut;
    public static String Report_missing;
    public static String Run_keepsChanging;
    public static String Run_keepsChanging_advice;
    public static String Run_beingWritten;
    public static String Run_beingWritten_advice;
    public static String DefaultSynchronizer_failed;
    public static String DefaultSynchronizer_failed_advice;
    public static String Endings_rootGone;
    public static String Endings_rootGone_advice;
    public static String Endings_held;
    public static String Endings_held_advice;
    public static String Endings_otherLocal;
    public static String Endings_otherOnline;
    public static String Endings_other_advice;
    public static String Endings_failures;
    public static String DefaultSynchronizer_newer_advice;
    public static String DefaultSynchronizer_state_advice;
    public static String DefaultSynchronizer_stateInside;
    public static String DefaultSynchronizer_stateInside_advice;

    static {
        NLS.initializeMessages("org.opensynchro.sync.internal.messages", Messages.class);
    }

    private Messages() {}
}
