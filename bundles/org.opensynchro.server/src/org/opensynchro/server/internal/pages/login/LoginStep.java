// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.io.IOException;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * One question that is asked after the user name, such as for the password. Steps come in a fixed order; the page of each
 * is {@code /login/} and its path, its template a form that is sent to the same address. Called by many threads.
 */
public interface LoginStep {
    /** What came of an answer. */
    sealed interface Outcome {
        /** On to the next step, if another is needed. */
        record Passed() implements Outcome {}

        /**
         * The same page again.
         *
         * @param text the key of the text that says why
         */
        record Again(String text) implements Outcome {}

        /**
         * The attempt has failed: all over again from the first step after the user name.
         *
         * @param text the key of the text that says why
         */
        record Failed(String text) implements Outcome {}

        /**
         * The same page again, with HTTP status 429.
         *
         * @param text the key of the text that says why; {@code {0}} in it is how many minutes to wait, rounded up
         * @param seconds how long to wait
         */
        record TooMany(String text, int seconds) implements Outcome {}
    }

    /** {@return the last name in the address of its page} */
    String path();

    /**
     * Tells whether the question is asked. For a step that comes after the password and is asked before the password's
     * result is told, this must not depend on whether there is such an account.
     *
     * @param attempt what is known so far; the steps before have been passed
     * @return whether it must be passed
     * @throws StorageException never
     * @throws IOException if something cannot be read
     */
    boolean isNeeded(LoginAttempt attempt) throws StorageException, IOException;

    /**
     * The page that asks.
     *
     * @param request the request
     * @param attempt what is known so far
     * @return a page; the value {@code problem} is added to it
     * @throws StorageException if the storage refuses
     * @throws IOException if something cannot be read
     */
    Page page(PageRequest request, LoginAttempt attempt) throws StorageException, IOException;

    /**
     * Takes the answer.
     *
     * @param request with the form
     * @param attempt what is known so far
     * @return what comes of it
     * @throws HttpRefusal if the form makes no sense
     * @throws StorageException if the storage refuses
     * @throws IOException if something cannot be read
     */
    Outcome answer(PageRequest request, LoginAttempt attempt) throws HttpRefusal, StorageException, IOException;
}
