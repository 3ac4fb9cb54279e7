// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.lock;

import org.eclipse.osgi.util.NLS;

/** Texts about locks in the person's language. */
final class Messages extends NLS {
    public static String SyncLock_around;
    public static String SyncLock_denied;
    public static String SyncLock_deniedAdvice;
    public static String SyncLock_inUseAdvice;
    public static String SyncLock_inside;
    public static String SyncLock_missing;
    public static String SyncLock_nestedAdvice;
    public static String SyncLock_noFolder;
    public static String SyncLock_rootAdvice;
    public static String SyncLock_rootInUse;
    public static String SyncLock_stateInUse;
    public static String SyncLock_unusable;
    public static String SyncLock_unusableAdvice;

    static {
        NLS.initializeMessages("org.opensynchro.sync.internal.lock.messages", Messages.class);
    }

    private Messages() {}
}
