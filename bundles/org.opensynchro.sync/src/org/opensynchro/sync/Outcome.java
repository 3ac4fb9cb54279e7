// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** How a pass ended. */
public enum Outcome {
    /** Both replicas are the same. */
    IN_SYNC,
    /** Some items could not be handled; each was named. */
    ITEMS_FAILED,
    /** The person has to decide before anything more is deleted or emptied. */
    HELD,
    /** The server refused the login. */
    LOGIN_REFUSED,
    /** The server does not answer, or is no workspace. */
    UNREACHABLE,
    /** The account may not make or use the online folder; nothing was changed. */
    ONLINE_REFUSED,
    /** The local side cannot be used: folder missing, disk full, journal unreadable. */
    LOCAL_UNAVAILABLE,
    /** The pass was stopped before its end. */
    CANCELLED
}
