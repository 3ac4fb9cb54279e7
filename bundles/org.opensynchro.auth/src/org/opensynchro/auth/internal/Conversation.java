// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import org.opensynchro.workspace.WorkspaceException;

/** Requests to one server: redirections are followed within its host and never from https to http. */
public interface Conversation extends AutoCloseable {
    /** Sends a request and returns the answer whatever its status. */
    LoginReply send(LoginMessage message) throws WorkspaceException;

    @Override
    void close();

    /** Opens conversations. */
    @FunctionalInterface
    interface Opener {
        /**
         * @param server the only server that is talked to
         * @param user the name shown with each request, or the empty text for none
         * @param secret the password or token shown with it
         */
        Conversation open(URI server, String user, String secret);
    }
}
