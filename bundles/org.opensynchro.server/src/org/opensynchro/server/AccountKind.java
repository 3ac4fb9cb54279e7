// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

/** What an account is for. */
public enum AccountKind {
    /** Somebody with files of their own, which they can sync. */
    USER,
    /** A guest: logs in to the pages, but has no files of their own to sync. */
    CONTACT
}
