// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import java.time.Duration;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.websocket.core.Configuration;
import org.eclipse.jetty.websocket.core.server.WebSocketUpgradeHandler;
import org.opensynchro.server.internal.http.Exchange;

/** Opens WebSockets for those who want to hear of changes; all other requests go on to the next handler. */
public final class PushHandler extends WebSocketUpgradeHandler {
    /** Longer than between two pings, so that only who does not answer is let go. */
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(75);

    private static final int LONGEST_MESSAGE = 4 * 1024;
    private static final int MOST_UNSENT = 64;

    /**
     * @param push speaks to the clients
     * @param next for all other requests
     */
    public PushHandler(Push push, Handler next) {
        Configuration limits = getConfiguration();
        limits.setIdleTimeout(LONGEST_SILENCE);
        limits.setMaxFrameSize(LONGEST_MESSAGE);
        limits.setAutoFragment(false);
        limits.setMaxTextMessageSize(LONGEST_MESSAGE);
        limits.setMaxOutgoingFrames(MOST_UNSENT);
        addMapping(Push.SOCKET, (request, response, callback) -> push.connection(Exchange.clientAddress(request)));
        setHandler(next);
    }
}
