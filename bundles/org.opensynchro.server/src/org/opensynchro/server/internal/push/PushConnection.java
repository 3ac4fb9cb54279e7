// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.opensynchro.server.internal.accounts.Login;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The conversation with one client: it says its user name (empty with a token instead of a password) and its password, is
 * answered {@code authenticated}, and from then on hears {@code notify_file}. It may ask for other kinds of notices, of
 * which there are none: {@code notify_file_id} may always come as {@code notify_file}.
 */
public final class PushConnection implements FrameHandler {
    private static final Logger LOGGER = LoggerFactory.getLogger(PushConnection.class);
    private static final String RING = "notify_file";

    private final Push push;
    private final String address;
    private volatile CoreSession session;
    private volatile Proof proof;
    private volatile boolean answers = true;
    private boolean hadTimeToLogIn;
    /** Null until it was said; only touched by the frames, which come one after the other. */
    private String name;

    PushConnection(Push push, String address) {
        this.push = push;
        this.address = address;
    }

    /** {@return what the client showed to log in; empty as long as it did not} */
    Optional<Proof> proof() {
        return Optional.ofNullable(proof);
    }

    Optional<Account> account() {
        return proof().map(Proof::account);
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        session = opened;
        if (push.opened(this)) {
            opened.demand();
        } else {
            close(CloseStatus.TRY_AGAIN_LATER, "Too many connections");
        }
        callback.succeeded();
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        try {
            switch (frame.getOpCode()) {
                case OpCode.PING ->
                    send(new Frame(OpCode.PONG).setPayload(frame.getPayload().slice()));
                case OpCode.PONG -> answers = true;
                case OpCode.TEXT -> heard(frame);
                case OpCode.CLOSE -> LOGGER.trace("A client says goodbye");
                default -> close(CloseStatus.BAD_DATA, "Only text is understood");
            }
            callback.succeeded();
            if (frame.getOpCode() != OpCode.CLOSE) {
                session.demand();
            }
        } catch (IOException | StorageException | RuntimeException e) {
            LOGGER.warn("A login for notices failed", e);
            callback.failed(e);
        }
    }

    private void heard(Frame frame) throws IOException, StorageException {
        if (!frame.isFin()) {
            close(CloseStatus.MESSAGE_TOO_LARGE, "Too long");
        } else if (proof != null) {
            LOGGER.trace("Further wishes change nothing");
        } else if (name == null) {
            name = frame.getPayloadAsUTF8();
        } else {
            login(push.login(name, frame.getPayloadAsUTF8(), address));
        }
    }

    private void login(Login login) {
        switch (login) {
            case Login.Accepted accepted -> {
                proof = accepted.proof();
                if (push.listens(this, accepted.account())) {
                    send(new Frame(OpCode.TEXT, "authenticated"));
                } else {
                    close(CloseStatus.TRY_AGAIN_LATER, "Too many connections");
                }
            }
            case Login.Refused refused -> {
                send(new Frame(OpCode.TEXT, "err: Invalid credentials"));
                close(CloseStatus.POLICY_VIOLATION, "Invalid credentials");
            }
            case Login.TooMany tooMany -> {
                send(new Frame(OpCode.TEXT, "err: Too many requests"));
                close(CloseStatus.TRY_AGAIN_LATER, "Too many requests");
            }
        }
    }

    /** Tells that something changed, or ends when the login is no longer good. */
    void ring(boolean loginIsGood) {
        if (loginIsGood) {
            send(new Frame(OpCode.TEXT, RING));
        } else {
            close(CloseStatus.POLICY_VIOLATION, "The login is no longer good");
        }
    }

    /**
     * Asks whether the client is still there; one that did not answer the last time, or has not logged in since, is let
     * go. Called from one thread only.
     */
    void ping(boolean loginIsGood) {
        if (!answers) {
            session.abort();
        } else if (!loginIsGood || proof == null && hadTimeToLogIn) {
            close(CloseStatus.POLICY_VIOLATION, "The login is no longer good, or never was");
        } else {
            hadTimeToLogIn = true;
            answers = false;
            send(new Frame(OpCode.PING));
        }
    }

    void goAway() {
        close(CloseStatus.SHUTDOWN, "The server stops");
    }

    private void send(Frame frame) {
        session.sendFrame(frame, Callback.from(() -> {}, gone -> LOGGER.debug("A client is gone", gone)), false);
    }

    private void close(int code, String reason) {
        session.close(code, reason, Callback.from(() -> {}, gone -> LOGGER.debug("A client is gone", gone)));
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        LOGGER.debug("The connection to a client broke", cause);
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        push.closed(this);
        callback.succeeded();
    }
}
