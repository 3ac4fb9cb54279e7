// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * A lock on a file or folder. Who shows its token may change what it protects; it ends by itself.
 *
 * @param token a URI that nobody else's lock ever has
 * @param entry the id of the entry that was locked
 * @param kind what it binds
 * @param account the name of the account that took it
 * @param holder who holds it, in the taker's own words, as text
 * @param ownerXml the same as the client wrote it: a {@code DAV:owner} element, or empty
 * @param shared whether others may share it
 * @param deep whether it protects everything below a folder
 * @param created seconds since 1970
 * @param expires seconds since 1970
 */
public record EntryLock(
        String token,
        long entry,
        Kind kind,
        String account,
        String holder,
        String ownerXml,
        boolean shared,
        boolean deep,
        long created,
        long expires) {

    /** What a lock binds; the numbers are those of Nextcloud's {@code files_lock}. */
    public enum Kind {
        /** All other accounts; every client of this account may go on. */
        USER(0),
        /** Everybody who does not show the token, whatever the account (RFC 4918, section 6). */
        TOKEN(2);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        /** {@return its number in the protocol and in the database} */
        public int number() {
            return number;
        }

        static Kind of(int number) {
            return number == USER.number ? USER : TOKEN;
        }
    }

    /**
     * The same lock, running until later.
     *
     * @param moment seconds since 1970
     * @return the lock
     */
    public EntryLock until(long moment) {
        return new EntryLock(token, entry, kind, account, holder, ownerXml, shared, deep, created, moment);
    }
}
