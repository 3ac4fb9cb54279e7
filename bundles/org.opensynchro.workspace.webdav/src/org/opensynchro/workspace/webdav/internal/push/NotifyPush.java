// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.workspace.Changes;

/**
 * Hears of changes as Nextcloud's {@code notify_push} tells them (github.com/nextcloud/notify_push, README): a WebSocket
 * on which the client says its user name and password and then hears {@code notify_file}.
 */
public final class NotifyPush implements Changes, AutoCloseable {
    private final PushServer server;
    private final HttpEnvironment environment;
    private final Set<PushListening> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    /**
     * @param server what to listen to
     * @param environment time and randomness
     */
    public NotifyPush(PushServer server, HttpEnvironment environment) {
        this.server = server;
        this.environment = environment;
    }

    @Override
    public Listening listen(Runnable mayHaveChanged) {
        PushListening listening = new PushListening(server, environment, mayHaveChanged, open::remove);
        open.add(listening);
        listening.start();
        if (closed) {
            listening.close();
        }
        return listening;
    }

    /** Ends all listening. */
    @Override
    public void close() {
        closed = true;
        open.forEach(PushListening::close);
    }
}
