// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.Policy;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.workspace.ProxyChoice;

/** The login with the real embedded workspace, and a person who fills in its pages. */
class EmbeddedWorkspaceLoginTest {
    private static final String PASSWORD = "correct horse battery";
    private static final Pattern FIELD = Pattern.compile("<input type=\"hidden\" name=\"([a-z]+)\" value=\"([^\"]*)\"");

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final Logins logins = Logins.ofComputer(() -> "desk", new ProxyChoice.AsThisComputer());
    private WorkspaceServer server;

    @BeforeEach
    void start() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(folder));
        server.accounts().create("marie", PASSWORD);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void whoGrantsOnThePageGivesATokenThatOpensTheFilesUntilItIsRevoked() throws Exception {
        PendingLogin pending = logins.begin(server.uri(), false);
        assertTrue(grant(pending.page(), "grant").contains("OpenSynchro on desk"));

        LoginGrant grant = pending.await();

        assertEquals("marie", grant.loginName());
        assertEquals(server.uri(), grant.server());
        assertFalse(grant.token().equals(PASSWORD));
        assertEquals(207, filesWith(grant));

        logins.revoke(grant);
        assertEquals(401, filesWith(grant));
        logins.revoke(grant);
    }

    @Test
    void whoSaysNoOnThePageEndsTheWait() throws Exception {
        PendingLogin pending = logins.begin(server.uri(), false);
        grant(pending.page(), "cancel");

        assertThrows(LoginDeclinedException.class, pending::await);
    }

    @Test
    void theWorkspaceTellsItsNameAndWhetherItWantsDesktopApplications() throws Exception {
        WorkspaceGreeting greeting = logins.greet(server.uri(), false);
        assertTrue(greeting.desktopApplications());
        assertFalse(greeting.workspace().isEmpty());

        server.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");

        assertFalse(logins.greet(server.uri(), false).desktopApplications());
        assertThrows(DesktopApplicationsForbiddenException.class, () -> logins.begin(server.uri(), false));
    }

    @Test
    void whatIsForbiddenWhileAPersonLogsInEndsTheWait() throws Exception {
        PendingLogin pending = logins.begin(server.uri(), false);

        server.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");

        assertThrows(DesktopApplicationsForbiddenException.class, pending::await);
    }

    /** Does what a person does on the pages, and returns the one that asked for the decision. */
    private String grant(URI page, String decision) throws IOException, InterruptedException {
        HttpResponse<String> name = send(HttpRequest.newBuilder(page));
        HttpResponse<String> password = submit(name, "/login/user", Map.of("user", "marie"));
        HttpResponse<String> asked = submit(password, "/login/password", Map.of("user", "marie", "password", PASSWORD));
        submit(asked, "/login/v2/grant", Map.of("decision", decision));
        return asked.body();
    }

    private HttpResponse<String> submit(HttpResponse<String> page, String action, Map<String, String> typed)
            throws IOException, InterruptedException {
        Map<String, String> fields = new HashMap<>(typed);
        String form = page.body().substring(page.body().indexOf("action=\"" + action));
        Matcher hidden = FIELD.matcher(form);
        while (hidden.find()) {
            fields.put(hidden.group(1), hidden.group(2));
        }
        StringBuilder body = new StringBuilder();
        fields.forEach((key, value) -> body.append(body.isEmpty() ? "" : "&")
                .append(key)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return send(HttpRequest.newBuilder(server.uri().resolve(action))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Origin", server.uri().toString().replaceAll("/$", ""))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int filesWith(LoginGrant grant) throws IOException, InterruptedException {
        String shown = grant.loginName() + ':' + grant.token();
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(server.uri().resolve("remote.php/dav/files/marie/"))
                                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                                .header("Depth", "0")
                                .header(
                                        "Authorization",
                                        "Basic "
                                                + Base64.getEncoder()
                                                        .encodeToString(shown.getBytes(StandardCharsets.UTF_8)))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
