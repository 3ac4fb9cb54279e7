// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.workspace.Lock;

/** Tells locks to people and to programs. */
final class LockTexts {
    private LockTexts() {}

    /** One line about a file that was locked, or is free again. */
    static String changed(String path, Lock lock) {
        return lock.isHeld() ? held(path, lock) : NLS.bind(Messages.Report_unlocked, path);
    }

    /** Who holds the lock, and until when where that is known. */
    static String held(String path, Lock lock) {
        return lock.expiry().equals(Instant.MAX)
                ? NLS.bind(Messages.Report_locked, path, lock.owner())
                : NLS.bind(Messages.Report_lockedUntil, new Object[] {path, lock.owner(), moment(lock.expiry())});
    }

    private static String moment(Instant instant) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(instant);
    }

    /** Adds who holds the lock, since when and until when, in UTC, as far as that is known. */
    static JsonObject json(JsonObject object, Lock lock) {
        if (lock.isHeld()) {
            object.with("owner", lock.owner());
        }
        if (!lock.since().equals(Instant.EPOCH)) {
            object.with("since", lock.since().toString());
        }
        if (lock.isHeld() && !lock.expiry().equals(Instant.MAX)) {
            object.with("until", lock.expiry().toString());
        }
        return object;
    }
}
