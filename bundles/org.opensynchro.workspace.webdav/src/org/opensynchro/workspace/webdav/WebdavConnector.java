// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.net.URI;
import java.util.Optional;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.HttpSession;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.Messages;
import org.opensynchro.workspace.webdav.internal.WebdavWorkspace;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.discovery.Discovery;
import org.opensynchro.workspace.webdav.internal.push.NotifyPush;
import org.opensynchro.workspace.webdav.internal.push.PushServer;

/**
 * Connects to Nextcloud, ownCloud, OpenCloud, the embedded workspace, and every other server that speaks WebDAV
 * (RFC 4918). Which of these a server is, it tells itself. Thread-safe.
 */
public final class WebdavConnector implements WorkspaceConnector {
    private final HttpEnvironment environment;

    /** A connector for the real world. */
    public WebdavConnector() {
        this(HttpEnvironment.real());
    }

    WebdavConnector(HttpEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public Workspace connect(ConnectionSettings settings) throws WorkspaceException {
        URI server = settings.server();
        boolean http = "http".equalsIgnoreCase(server.getScheme()) || "https".equalsIgnoreCase(server.getScheme());
        if (!http || server.getHost() == null || server.getRawUserInfo() != null) {
            throw new NotAWorkspaceException(Messages.bind(Messages.NotAnAddress, server.getHost()));
        }
        HttpSession session = new HttpSession(settings, environment);
        try {
            ServerProfile profile = new Discovery(session, settings).discover();
            Optional<NotifyPush> push = profile.push()
                    .map(address -> new NotifyPush(new PushServer(session, settings, address), environment));
            return new WebdavWorkspace(session, profile, push);
        } catch (WorkspaceException | RuntimeException e) {
            session.close();
            throw e;
        }
    }
}
