// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.workspace.Changes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One thread that listens: connects, logs in, rings, and connects anew after a while when it was cut off. */
final class PushListening implements Changes.Listening {
    private static final Logger LOGGER = LoggerFactory.getLogger(PushListening.class);

    /** A server tells that it is there every 30 seconds; the address translation of some routers forgets after 60. */
    private static final Duration SILENCE = Duration.ofSeconds(50);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);
    /** After so many failures in a row the pause no longer doubles: five minutes. */
    private static final int MOST_DOUBLINGS = 8;

    private final PushServer server;
    private final HttpEnvironment environment;
    private final Runnable mayHaveChanged;
    private final Consumer<PushListening> ended;
    private final Thread thread;
    private volatile boolean live;
    private volatile boolean closed;

    /**
     * @param server what to listen to
     * @param environment time and randomness
     * @param mayHaveChanged the bell
     * @param ended is told the end
     */
    PushListening(
            PushServer server, HttpEnvironment environment, Runnable mayHaveChanged, Consumer<PushListening> ended) {
        this.server = server;
        this.environment = environment;
        this.mayHaveChanged = mayHaveChanged;
        this.ended = ended;
        this.thread = Thread.ofVirtual().name("hears of changes").unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    @Override
    public boolean isLive() {
        return live;
    }

    /** Interrupting a virtual thread closes the socket on which it waits. */
    @Override
    public void renew() {
        thread.interrupt();
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }

    private void work() {
        int failures = 0;
        while (!closed) {
            try {
                converse();
            } catch (LoginRefusedException e) {
                // Whether the login is good at all, the next request shows; this server just does not push to it.
                LOGGER.info("{} tells this account nothing: {}", server.address(), e.getMessage());
                closed = true;
            } catch (IOException e) {
                LOGGER.debug("{} is not heard, or no longer", server.address(), e);
            }
            boolean wasLive = live;
            live = false;
            if (wasLive && !closed) {
                failures = 0;
                mayHaveChanged.run();
            }
            pauseAfter(failures++);
        }
        ended.accept(this);
    }

    private void converse() throws IOException, LoginRefusedException {
        try (WebSocket socket = server.connect()) {
            while (true) {
                String heard = socket.receive(SILENCE);
                if (heard.startsWith("err:")) {
                    throw new LoginRefusedException(heard);
                }
                if (heard.equals("authenticated")) {
                    live = true;
                    mayHaveChanged.run();
                } else if (heard.startsWith("notify_file")) {
                    mayHaveChanged.run();
                }
            }
        }
    }

    /** Longer from failure to failure, and not for all clients of a server that was away equally long. */
    private void pauseAfter(int failures) {
        if (closed || Thread.interrupted()) {
            return;
        }
        Duration pause = SHORTEST_PAUSE.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        long jitter = environment.random().nextLong(pause.toMillis());
        try {
            environment.pause().sleep(pause.plusMillis(jitter));
        } catch (InterruptedException e) {
            LOGGER.trace("Connecting again at once", e);
        }
    }

    /** The server does not accept the login for this purpose. */
    private static final class LoginRefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        LoginRefusedException(String said) {
            super(said);
        }
    }
}
