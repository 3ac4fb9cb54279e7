// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.journal;

import org.eclipse.osgi.util.NLS;

/** Texts about the journal in the person's language. */
final class Messages extends NLS {
    public static String SqliteJournal_damaged;
    public static String SqliteJournal_failed;
    public static String SqliteJournal_full;
    public static String SqliteJournal_newer;
    public static String SqliteJournal_notOpened;

    static {
        NLS.initializeMessages("org.opensynchro.sync.internal.journal.messages", Messages.class);
    }

    private Messages() {}
}
