// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

/** What can go wrong with one call of a program. */
enum Trouble {
    DISK_READ_ERROR,
    DISK_WRITE_ERROR,
    DISK_WRITE_DENIED,
    DISK_FULL,
    FLUSH_ERROR,
    REQUEST_LOST,
    ANSWER_LOST,
    MAINTENANCE,
    SERVER_ERROR,
    QUOTA_EXCEEDED,
    LOGIN_REFUSED,
    LOCKED,
    DOWNLOAD_CUT,
    JOURNAL_FULL
}
