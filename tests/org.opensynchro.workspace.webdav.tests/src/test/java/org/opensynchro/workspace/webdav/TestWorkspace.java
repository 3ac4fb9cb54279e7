// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.net.URI;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** A real server with the account {@code alice}, whose files are empty at first. */
interface TestWorkspace extends AutoCloseable {
    String USER = "alice";
    String PASSWORD = "secret";

    /** The address that a person would type. */
    URI address();

    /** A new connection to it. */
    default Workspace connect() throws WorkspaceException {
        return new WebdavConnector().connect(new ConnectionSettings(address(), USER, PASSWORD));
    }

    @Override
    void close() throws IOException;
}
