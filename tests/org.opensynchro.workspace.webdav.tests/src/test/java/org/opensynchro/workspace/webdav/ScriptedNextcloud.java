// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.opensynchro.network.HttpEnvironment;
import org.opensynchro.network.Timeouts;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** A scripted server that lets itself be discovered as a Nextcloud and honours preconditions; the rest is the test's. */
final class ScriptedNextcloud implements AutoCloseable {
    static final String FILES = "/remote.php/dav/files/alice/";
    static final String CAPABILITIES = """
        {"ocs":{"meta":{"status":"ok"},"data":{"version":{"string":"31.0.2"},
         "capabilities":{"core":{"pollinterval":60},"dav":{"chunking":"1.0"}}}}}\
        """;

    private final ScriptedServer server = new ScriptedServer();
    private final Map<String, Deque<Function<Received, Reply>>> replies = new ConcurrentHashMap<>();
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());

    private final String capabilities;

    ScriptedNextcloud() throws IOException {
        this(CAPABILITIES);
    }

    /** One that says something else of itself. */
    ScriptedNextcloud(String capabilities) throws IOException {
        this.capabilities = capabilities;
        server.script(this::answer);
    }

    /** A connector that does not really wait before it tries again, but waits long for an answer. */
    static WebdavConnector connector(List<Duration> pauses) {
        return connector(pauses, Duration.ofMinutes(1));
    }

    private static WebdavConnector connector(List<Duration> pauses, Duration patience) {
        Timeouts timeouts = new Timeouts(Duration.ofMinutes(1), patience, Duration.ofMinutes(1));
        HttpEnvironment real = HttpEnvironment.real();
        return new WebdavConnector(new HttpEnvironment(timeouts, real.trust(), new Random(1), pauses::add));
    }

    Workspace connect() throws WorkspaceException {
        return connect(connector(pauses));
    }

    /** Connects with little patience: only for a server that is meant not to answer. */
    Workspace connectImpatiently() throws WorkspaceException {
        return connect(connector(pauses, Duration.ofSeconds(1)));
    }

    private Workspace connect(WebdavConnector connector) throws WorkspaceException {
        return connector.connect(new ConnectionSettings(server.address(), "alice", "top-secret"));
    }

    ScriptedServer server() {
        return server;
    }

    /** How long the connector would have waited, each time. */
    List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** The next answers to a method; the last one stands for all that follow. */
    ScriptedNextcloud on(String method, Reply... answers) {
        for (Reply answer : answers) {
            on(method, request -> answer);
        }
        return this;
    }

    /** The same, with an answer that depends on the request. */
    ScriptedNextcloud on(String method, Function<Received, Reply> answer) {
        replies.computeIfAbsent(method, key -> new ArrayDeque<>()).add(answer);
        return this;
    }

    private synchronized Reply answer(Received request) {
        if (request.target().startsWith("/ocs/v2.php/cloud/capabilities")) {
            return Reply.of(200, capabilities);
        }
        if (request.target().startsWith("/ocs/v2.php/cloud/user")) {
            return Reply.of(200, "{\"ocs\":{\"data\":{\"id\":\"alice\"}}}");
        }
        if (request.method().equals("PUT") && request.target().contains("/.opensynchro-")) {
            return Reply.of(412, "");
        }
        Deque<Function<Received, Reply>> queue = replies.getOrDefault(request.method(), new ArrayDeque<>());
        if (queue.isEmpty()) {
            return Reply.of(501, "");
        }
        return (queue.size() > 1 ? queue.poll() : queue.peek()).apply(request);
    }

    /** A multistatus answer of these responses. */
    static Reply multistatus(String... responses) {
        return Reply.of(
                207,
                "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\">"
                        + String.join("", responses) + "</d:multistatus>",
                "Content-Type: application/xml; charset=utf-8");
    }

    /** The response for a folder. */
    static String folder(String href) {
        return response(href, "<d:resourcetype><d:collection/></d:resourcetype><d:getetag>\"f\"</d:getetag>");
    }

    /** The response for a file of 5 bytes. */
    static String file(String href, String etag) {
        return response(
                href,
                "<d:resourcetype/><d:getetag>" + etag + "</d:getetag><d:getcontentlength>5</d:getcontentlength>"
                        + "<oc:id>0001oc</oc:id>");
    }

    /** A response with these properties. */
    static String response(String href, String properties) {
        return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    /** The form in which sabre/dav tells of a failure. */
    static Reply error(int status, String exception, String message) {
        return Reply.of(
                status,
                "<?xml version=\"1.0\"?><d:error xmlns:d=\"DAV:\" xmlns:s=\"http://sabredav.org/ns\"><s:exception>"
                        + exception + "</s:exception><s:message>" + message + "</s:message></d:error>",
                "Content-Type: application/xml; charset=utf-8");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
