// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ProxyChoice;
import org.opensynchro.workspace.WorkspaceException;

/** Talks to servers over the network, with the same checks and through the same proxies as everything else. */
public final class NetworkConversations implements Conversation.Opener {
    private static final int LONGEST_BODY = 64 * 1024;

    private final HttpEnvironment environment;
    private final ProxyChoice proxy;

    /**
     * @param environment patience, trust, randomness and time
     * @param proxy which proxy leads to servers
     */
    public NetworkConversations(HttpEnvironment environment, ProxyChoice proxy) {
        this.environment = environment;
        this.proxy = proxy;
    }

    @Override
    public Conversation open(URI server, String user, String secret) {
        HttpSession session = new HttpSession(new ConnectionSettings(server, user, secret).through(proxy), environment);
        return new Conversation() {
            @Override
            public LoginReply send(LoginMessage message) throws WorkspaceException {
                Request request = request(message, server);
                try (Answer answer = session.send(request)) {
                    return reply(answer, request);
                } catch (IOException e) {
                    throw Failures.of(e, request);
                }
            }

            @Override
            public void close() {
                session.close();
            }
        };
    }

    private static Request request(LoginMessage message, URI server) {
        Request request = new Request(message.method(), message.uri(), server.toString());
        message.fields().forEach(request::with);
        if (message.method().equals("POST")) {
            request.with(RequestBody.bytes(
                    message.form().getBytes(StandardCharsets.US_ASCII), "application/x-www-form-urlencoded"));
        }
        return request;
    }

    private static LoginReply reply(Answer answer, Request request) throws IOException {
        String body = new String(answer.bodyUpTo(LONGEST_BODY), StandardCharsets.UTF_8);
        Duration pause = answer.status() == 429 || answer.status() >= 500
                ? Failures.of(answer, request).pause()
                : Duration.ZERO;
        return new LoginReply(answer.status(), answer.uri(), pause, body);
    }
}
