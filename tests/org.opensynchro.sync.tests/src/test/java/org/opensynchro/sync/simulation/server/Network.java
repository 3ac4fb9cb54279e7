// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.server;

import java.io.IOException;
import org.opensynchro.workspace.WorkspaceException;

/** What is between a program and its server: lets others act first, ends the program, or loses requests and answers. */
public interface Network {
    /** What a request does. */
    enum Kind {
        READ,
        WRITE
    }

    /** A request is on its way; when this throws, the server never sees it. */
    void request(Kind kind, String what) throws WorkspaceException;

    /** The answer is on its way; when this throws, the server did what it was asked. */
    void answer(Kind kind, String what) throws WorkspaceException;

    /** Some bytes of a download are on their way. */
    void piece(String what) throws IOException;
}
