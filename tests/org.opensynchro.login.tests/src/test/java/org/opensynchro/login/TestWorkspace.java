// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.Accounts;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;

/** An embedded workspace with an operator's settings, and what an application asks it. */
final class TestWorkspace implements AutoCloseable {
    private final WorkspaceServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * @param data an empty folder
     * @param settings lines of {@code workspace.properties}
     */
    TestWorkspace(Path data, String... settings) throws IOException {
        Files.write(data.resolve("workspace.properties"), List.of(settings));
        server = WorkspaceServer.start(ServerSettings.of(data));
    }

    /** Settings for single sign-on by an identity provider. */
    static String[] singleSignOn(Path data, String issuer, String firstLogin) throws IOException {
        Files.writeString(data.resolve("client-secret"), Keycloak.CLIENT_SECRET + "\n");
        return new String[] {
            "workspace.name=Our workspace",
            "oidc.issuer=" + issuer,
            "oidc.client-id=" + Keycloak.CLIENT,
            "oidc.client-secret-file=client-secret",
            "oidc.name=Company",
            "oidc.first-login=" + firstLogin
        };
    }

    Accounts accounts() {
        return server.accounts();
    }

    String at(String path) {
        return server.uri().resolve(path).toString();
    }

    /** What a desktop application begins and waits for. */
    record Flow(String page, String pollToken, String endpoint) {}

    /** What a desktop application was granted. */
    record Grant(String server, String loginName, String appPassword) {}

    /** Begins a login flow as a desktop application of a computer. */
    Flow beginFlow(String computer) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create(at("index.php/login/v2")))
                        .header("User-Agent", computer)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return new Flow(value(answer.body(), "login"), value(answer.body(), "token"), value(answer.body(), "endpoint"));
    }

    /** Asks once whether a flow was granted. */
    HttpResponse<String> poll(Flow flow) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(flow.endpoint()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                "token=" + URLEncoder.encode(flow.pollToken(), StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    Grant granted(Flow flow) throws IOException, InterruptedException {
        HttpResponse<String> answer = poll(flow);
        assertEquals(200, answer.statusCode(), answer::body);
        return new Grant(
                value(answer.body(), "server"), value(answer.body(), "loginName"), value(answer.body(), "appPassword"));
    }

    /** The status of a request for the files of an account. */
    int files(String name, String password) throws IOException, InterruptedException {
        String credentials =
                Base64.getEncoder().encodeToString((name + ':' + password).getBytes(StandardCharsets.UTF_8));
        return client.send(
                        HttpRequest.newBuilder(URI.create(at("remote.php/dav/files/" + name + '/')))
                                .header("Authorization", "Basic " + credentials)
                                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String value(String json, String name) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"")
                .matcher(json);
        if (!found.find()) {
            throw new AssertionError(name + " is not in " + json);
        }
        return found.group(1).replace("\\/", "/");
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.close();
    }
}
