// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.mail;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.server.internal.storage.StorageException;

/** Sends e-mails, later than asked to: who asks learns neither how long it takes nor whether it works. For any thread. */
public interface Post extends AutoCloseable {
    /** Where no mail server is set. */
    Post NONE = new Post() {
        @Override
        public boolean delivers() {
            return false;
        }

        @Override
        public void send(Writing writing) {
            // Nobody is told that there is no mail, and nothing is written that nobody could read.
        }

        @Override
        public void close() {
            // There is nothing to close.
        }
    };

    /** Writes an e-mail, or finds that there is none to write. Called on a thread of the post. */
    @FunctionalInterface
    interface Writing {
        /**
         * Writes.
         *
         * @return the e-mail; empty if nothing is to be sent after all
         * @throws IOException if what is needed cannot be read
         * @throws StorageException never
         */
        Optional<Letter> write() throws IOException, StorageException;
    }

    /** {@return whether e-mails can be sent at all} */
    boolean delivers();

    /**
     * Sends an e-mail soon. Returns at once, in the same time whatever is written.
     *
     * @param writing writes it
     */
    void send(Writing writing);

    @Override
    void close();
}
