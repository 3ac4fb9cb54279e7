// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.io.IOException;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.storage.StorageException;

/** What happens after failed attempts. It must be the same for names without an account. Called by many threads. */
public interface WrongPasswords {
    /** Nothing happens. */
    WrongPasswords UNCOUNTED = new WrongPasswords() {
        @Override
        public boolean hideResult(String name) {
            return false;
        }

        @Override
        public void failed(String name, Audit.Origin origin) {
            // a wrong password has no consequence but that the next attempt waits
        }
    };

    /**
     * Tells whether a wrong password must not be told at once: a step after it asks for more, whatever the password was, and
     * then fails if {@link LoginAttempt#proof} is empty.
     *
     * @param name the login name, as it was typed
     * @return whether the login goes on after a wrong password
     * @throws StorageException never
     * @throws IOException if something cannot be read
     */
    boolean hideResult(String name) throws StorageException, IOException;

    /**
     * The password was wrong, or there is no such account.
     *
     * @param name the login name, as it was typed
     * @param origin where the request came from
     * @throws StorageException never
     * @throws IOException if something cannot be written
     */
    void failed(String name, Audit.Origin origin) throws StorageException, IOException;
}
