// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.folder;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.multistatus;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.UntrustedServerException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** What the connector finds out about a server from an address that a person typed. */
class DiscoveryTest {
    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Workspace connect(URI address) throws WorkspaceException {
        return ScriptedNextcloud.connector(new ArrayList<>())
                .connect(new ConnectionSettings(address, "alice@example.org", "top-secret"));
    }

    private Workspace connect(String path) throws WorkspaceException {
        return connect(server.address().resolve(path));
    }

    /** A Nextcloud installed in a folder of a server. */
    private static Reply nextcloud(String base, Received request) {
        if (request.target().startsWith(base + "ocs/v2.php/cloud/capabilities")) {
            return Reply.of(200, ScriptedNextcloud.CAPABILITIES);
        }
        if (request.target().startsWith(base + "ocs/v2.php/cloud/user")) {
            return Reply.of(200, "{\"ocs\":{\"data\":{\"id\":\"alice liddell\",\"enabled\":true}}}");
        }
        return Reply.of(404, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/index.php",
                "/index.php/apps/files/?dir=/&fileid=7",
                "/apps/files/files/42?dir=/Photos",
                "/login#form",
                "/status.php",
                "/remote.php/webdav",
                "/remote.php/webdav/",
                "/remote.php/dav/files/alice",
                "/files/spaces/personal/alice?items-per-page=100",
                "/s/AbCdEf"
            })
    void any_address_of_a_nextcloud_leads_to_its_base(String typed) throws Exception {
        for (String base : List.of("/", "/cloud/")) {
            server.script(request -> nextcloud(base, request));
            try (Workspace workspace = connect(base.substring(0, base.length() - 1) + typed)) {
                assertEquals(base, workspace.info().address().getPath());
                assertEquals("Nextcloud", workspace.info().product());
                assertEquals("31.0.2", workspace.info().version());
                assertEquals("alice liddell", workspace.info().user());
                assertEquals(2, workspace.requestCount());
                assertTrue(workspace.files().traits().folderEtagsCoverSubtree());
                assertFalse(workspace.files().traits().wholeTreeListing());
            }
        }
    }

    @Test
    void a_mistyped_address_below_that_of_a_workspace_is_told_with_the_right_one() {
        server.script(request -> nextcloud("/cloud/", request));
        for (String typed : List.of("/cloud/clod", "/cloud/some/page/")) {
            NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect(typed));
            String message = refused.getMessage();
            assertTrue(message.contains(server.address().resolve(typed).toString()), message);
            assertTrue(message.contains("at " + server.address() + "cloud/."), message);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/remote.php/webdav/My%20photos/", "/remote.php/dav/files/alice%20liddell/My%20photos"})
    void the_address_of_a_folder_is_not_taken_for_that_of_all_the_account_has(String typed) {
        server.script(request -> nextcloud("/", request));
        NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect(typed));
        assertTrue(
                refused.getMessage()
                        .endsWith("Use " + server.address() + " as the address, and /My photos as the online folder."),
                refused.getMessage());
    }

    @Test
    void files_lie_below_the_accounts_own_name() throws Exception {
        server.script(request -> request.method().equals("PROPFIND")
                ? multistatus(folder("/remote.php/dav/files/alice%20liddell/"))
                : nextcloud("/", request));
        try (Workspace workspace = connect("/")) {
            workspace.files().list(ItemPath.ROOT);
            assertEquals(
                    "/remote.php/dav/files/alice%20liddell/",
                    server.received("PROPFIND").getFirst().target());
        }
    }

    @Test
    void the_embedded_workspace_lists_whole_trees() throws Exception {
        String capabilities =
                "{\"ocs\":{\"data\":{\"capabilities\":{\"opensynchro\":{\"propfindDepthInfinity\":true}}}}}";
        server.script(request ->
                request.target().contains("capabilities") ? Reply.of(200, capabilities) : nextcloud("/", request));
        try (Workspace workspace = connect("/")) {
            assertTrue(workspace.files().traits().wholeTreeListing());
            assertEquals("OpenSynchro", workspace.info().product());
        }
    }

    @Test
    void a_preferred_checksum_is_used() throws Exception {
        String capabilities =
                "{\"ocs\":{\"data\":{\"version\":{\"string\":\"10.15\"},\"capabilities\":{\"core\":{\"status\":"
                        + "{\"productname\":\"ownCloud\"}},\"checksums\":{\"preferredUploadType\":\"SHA256\"}}}}}";
        server.script(request ->
                request.target().contains("capabilities") ? Reply.of(200, capabilities) : nextcloud("/", request));
        try (Workspace workspace = connect("/")) {
            assertEquals("SHA256", workspace.files().traits().checksumAlgorithm());
            assertEquals("ownCloud", workspace.info().product());
        }
    }

    @Test
    void a_plain_webdav_folder_is_a_workspace() throws Exception {
        server.script(request ->
                request.method().equals("PROPFIND") && request.target().equals("/dav/home/")
                        ? multistatus(folder("/dav/home/"))
                        : Reply.of(404, "<html/>"));
        try (Workspace workspace = connect("/dav/home")) {
            assertEquals("WebDAV", workspace.info().product());
            assertEquals(2, workspace.requestCount());
            assertFalse(workspace.files().traits().stableIds());
        }
    }

    @Test
    void a_web_site_is_no_workspace() {
        server.script(
                request -> request.method().equals("GET") ? Reply.of(200, "<html>Welcome</html>") : Reply.of(405, ""));
        NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect("/"));
        assertTrue(refused.getMessage().contains(server.address().toString()), refused.getMessage());
    }

    @Test
    void what_does_not_speak_http_is_no_workspace() {
        server.script(request -> Reply.raw("HTTP/9.9 200 OK\r\n\r\n"));
        assertThrows(NotAWorkspaceException.class, () -> connect("/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://127.0.0.1/", "http:/nohost", "mailto:a@b", "//host/x", "https://user:pass@127.0.0.1/"})
    void what_is_no_web_address_is_no_workspace(String address) {
        NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect(URI.create(address)));
        assertFalse(refused.getMessage().contains("pass@"), refused.getMessage());
    }

    @Test
    void a_refused_login_is_told() {
        server.script(request -> request.target().contains("cloud/user")
                ? Reply.of(401, "{\"ocs\":{\"meta\":{\"statuscode\":997}}}", "WWW-Authenticate: Basic realm=\"x\"")
                : nextcloud("/", request));
        AuthenticationException refused = assertThrows(AuthenticationException.class, () -> connect("/"));
        assertFalse(refused.getMessage().contains("top-secret"), refused.getMessage());
        assertTrue(refused.getMessage().contains("second factor"), refused.getMessage());
        assertEquals(2, server.received().size(), "each further attempt would count against the account");
    }

    @Test
    void a_webdav_folder_that_is_closed_to_the_account_is_told() {
        server.script(request -> switch (request.method()) {
            case "PROPFIND" -> Reply.of(403, "");
            case "OPTIONS" -> Reply.of(200, "", "DAV: 1, 2");
            default -> Reply.of(404, "");
        });
        assertThrows(ForbiddenException.class, () -> connect("/"));
    }

    @Test
    void a_password_that_is_not_enough_is_told_from_a_wrong_one_and_never_tried_again() {
        server.script(request -> Reply.of(
                401,
                """
                <d:error xmlns:d="DAV:" xmlns:s="http://sabredav.org/ns">
                <s:exception>OCA\\DAV\\Connector\\Sabre\\Exception\\PasswordLoginForbidden</s:exception>
                <s:message/></d:error>
                """,
                "Content-Type: application/xml; charset=utf-8",
                "WWW-Authenticate: Bearer realm=\"cloud\"",
                "WWW-Authenticate: Basic realm=\"cloud\", charset=\"UTF-8\""));
        AuthenticationException refused = assertThrows(AuthenticationException.class, () -> connect("/"));
        assertTrue(refused.getMessage().contains("app password"), refused.getMessage());
        assertEquals(1, server.received().size());
    }

    @Test
    void a_server_that_slows_guessing_down_is_left_alone() {
        server.script(request -> Reply.of(429, "", "Retry-After: 300"));
        UnavailableException told = assertThrows(UnavailableException.class, () -> connect("/"));
        assertEquals(java.time.Duration.ofSeconds(300), told.pause());
        assertEquals(1, server.received().size());
    }

    /** As Nextcloud answers since version 26; it names no time. */
    @Test
    void a_server_that_slows_guessing_down_is_left_alone_also_where_it_does_not_say_how_long() {
        server.script(request -> Reply.of(
                429,
                "{\"ocs\":{\"meta\":{\"status\":\"failure\",\"statuscode\":429,"
                        + "\"message\":\"Reached maximum delay\"},\"data\":[]}}",
                "Content-Type: application/json; charset=utf-8"));
        UnavailableException told = assertThrows(UnavailableException.class, () -> connect("/"));
        assertEquals(java.time.Duration.ofMinutes(1), told.pause());
        assertEquals(1, server.received().size());
    }

    /** Nextcloud refuses a password at the first request that carries it: each further one would count as a guess. */
    @Test
    void a_wrong_password_is_sent_once() {
        server.script(request -> Reply.of(
                401,
                "{\"ocs\":{\"meta\":{\"status\":\"failure\",\"statuscode\":997,\"message\":\"Unauthorised\"},\"data\":[]}}",
                "Content-Type: application/json; charset=utf-8",
                "www-authenticate: DPoP algs=\"ES256\"",
                "www-authenticate: Bearer realm=\"cloud\", Basic realm=\"cloud\""));
        AuthenticationException refused = assertThrows(AuthenticationException.class, () -> connect("/"));
        assertTrue(refused.getMessage().contains("refuses the user name or the password"), refused.getMessage());
        assertEquals(1, server.received().size());
    }

    @Test
    void maintenance_is_told() {
        server.script(request -> Reply.of(503, "", "X-Nextcloud-Maintenance-Mode: 1"));
        assertThrows(UnavailableException.class, () -> connect("/"));
        assertEquals(1, server.received().size());
    }

    @Test
    void a_server_that_is_not_there_is_unreachable() throws Exception {
        // Bound, so that nobody else gets the port, but not listening.
        try (Socket nobody = new Socket()) {
            nobody.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            URI address = URI.create("http://127.0.0.1:" + nobody.getLocalPort() + '/');
            UnreachableException failure = assertThrows(UnreachableException.class, () -> connect(address));
            assertTrue(failure.getMessage().contains(address.toString()), failure.getMessage());
        }
    }

    @Test
    void a_name_that_no_server_has_is_unreachable() {
        UnreachableException failure =
                assertThrows(UnreachableException.class, () -> connect(URI.create("http://no-such-host.invalid/")));
        assertTrue(failure.getMessage().contains("no-such-host.invalid"), failure.getMessage());
    }

    @Test
    void a_redirection_within_the_server_is_followed_and_remembered() throws Exception {
        server.script(request -> request.target().startsWith("/cloud/")
                ? nextcloud("/cloud/", request)
                : Reply.of(301, "", "Location: /cloud" + request.target()));
        try (Workspace workspace = connect("/")) {
            assertEquals("/cloud/", workspace.info().address().getPath());
            assertEquals(3, workspace.requestCount());
        }
    }

    @Test
    void a_redirection_to_another_host_is_not_followed() throws Exception {
        try (ScriptedServer other = new ScriptedServer()) {
            other.script(request -> nextcloud("/", request));
            String elsewhere = "http://localhost:" + other.address().getPort() + "/x";
            server.script(request -> Reply.of(302, "", "Location: " + elsewhere));
            NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect("/"));
            assertTrue(refused.getMessage().contains("http://localhost"), refused.getMessage());
            assertEquals(List.of(), other.received());
        }
    }

    @Test
    void a_redirection_to_another_port_of_the_host_is_not_followed() throws Exception {
        try (ScriptedServer other = new ScriptedServer()) {
            other.script(request -> nextcloud("/", request));
            server.script(
                    request -> Reply.of(302, "", "Location: " + other.address().resolve("/x")));
            NotAWorkspaceException refused = assertThrows(NotAWorkspaceException.class, () -> connect("/"));
            assertTrue(refused.getMessage().contains(other.address().getAuthority()), refused.getMessage());
            assertEquals(List.of(), other.received());
        }
    }

    @Test
    void redirections_in_a_circle_end() {
        server.script(request -> Reply.of(302, "", "Location: /" + System.nanoTime() + request.target()));
        assertThrows(NotAWorkspaceException.class, () -> connect("/"));
        assertEquals(6, server.received().size());
    }

    @Test
    void the_password_goes_to_the_server_without_being_asked_for() throws Exception {
        server.script(request -> nextcloud("/", request));
        connect("/").close();
        assertTrue(server.received().stream()
                .allMatch(request -> request.header("authorization").startsWith("Basic ")));
        assertTrue(server.received().getFirst().header("user-agent").startsWith("OpenSynchro"));
    }

    @Test
    void a_redirection_to_https_counts_for_everything_that_follows(@TempDir Path temporary) throws Exception {
        SelfSigned certificate = SelfSigned.create(temporary, "ip:127.0.0.1");
        try (ScriptedServer secured = certificate.server()) {
            secured.script(
                    request -> request.method().equals("PROPFIND") ? multistatus(folder("/dav/")) : Reply.of(404, ""));
            String secure = secured.address().resolve("/").toString();
            server.script(request ->
                    Reply.of(301, "", "Location: " + secure + request.target().substring(1)));
            try (Workspace workspace = certificate
                    .trustingConnector()
                    .connect(new ConnectionSettings(server.address().resolve("/dav"), "alice", "top-secret"))) {
                workspace.files().list(ItemPath.ROOT);
                assertEquals("https", workspace.info().address().getScheme());
                assertEquals(1, server.received().size());
            }
        }
    }

    @Test
    void a_redirection_away_from_https_is_not_followed(@TempDir Path temporary) throws Exception {
        SelfSigned certificate = SelfSigned.create(temporary, "ip:127.0.0.1");
        try (ScriptedServer secured = certificate.server()) {
            secured.script(request -> Reply.of(302, "", "Location: " + server.address()));
            ConnectionSettings settings = new ConnectionSettings(secured.address(), "alice", "top-secret");
            assertThrows(
                    NotAWorkspaceException.class,
                    () -> certificate.trustingConnector().connect(settings));
            assertEquals(List.of(), server.received());
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_refused(@TempDir Path temporary) throws Exception {
        try (ScriptedServer secured =
                SelfSigned.create(temporary, "ip:127.0.0.1").server()) {
            secured.script(request -> nextcloud("/", request));
            UntrustedServerException refused =
                    assertThrows(UntrustedServerException.class, () -> connect(secured.address()));
            assertTrue(refused.getMessage().contains(secured.address().toString()), refused.getMessage());
            assertEquals(List.of(), secured.received());
        }
    }

    @Test
    void a_trusted_certificate_of_another_name_is_refused(@TempDir Path temporary) throws Exception {
        SelfSigned certificate = SelfSigned.create(temporary, "dns:cloud.example.org");
        try (ScriptedServer secured = certificate.server()) {
            ConnectionSettings settings = new ConnectionSettings(secured.address(), "alice", "top-secret");
            assertThrows(
                    UntrustedServerException.class,
                    () -> certificate.trustingConnector().connect(settings));
            assertEquals(List.of(), secured.received());
        }
    }

    @Test
    void a_server_without_tls_at_an_https_address_is_told_apart() throws Exception {
        try (ServerSocket plain = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket connection = plain.accept()) {
                    connection.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes());
                    connection.getInputStream().readAllBytes();
                } catch (IOException e) {
                    // The test is over.
                }
            });
            URI address = URI.create("https://127.0.0.1:" + plain.getLocalPort() + '/');
            UnreachableException failure = assertThrows(UnreachableException.class, () -> connect(address));
            assertTrue(failure.getMessage().contains("begin with https"), failure.getMessage());
        }
    }
}
