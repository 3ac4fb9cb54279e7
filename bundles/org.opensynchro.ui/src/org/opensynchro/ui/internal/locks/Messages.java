// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.locks;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String LocksTable_file;
    public static String LocksTable_holder;
    public static String LocksTable_me;
    public static String LocksTable_name;
    public static String LocksTable_sync;
    public static String LocksTable_until;
    public static String LocksView_elsewhere;
    public static String LocksView_lock;
    public static String LocksView_lockToolTip;
    public static String LocksView_locking;
    public static String LocksView_notIn;
    public static String LocksView_unlock;
    public static String LocksView_unlockToolTip;
    public static String LocksView_unlocking;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.locks.messages", Messages.class);
    }

    private Messages() {}
}
