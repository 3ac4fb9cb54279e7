// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.server.Client.header;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DiscoveryTest extends ServerFixture {
    private HttpResponse<String> anonymous(String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.uri().resolve(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    }

    @Test
    void theStatusIsForEverybody() throws Exception {
        HttpResponse<String> status = anonymous("status.php");
        assertStatus(200, status);
        assertTrue(status.body().contains("\"installed\":true"), status.body());
        assertTrue(status.body().contains("\"productname\":\"OpenSynchro\""), status.body());
    }

    @Test
    void capabilitiesTellWhatCanBeDoneInBothVersionsAndForms() {
        String json = client.get("/ocs/v1.php/cloud/capabilities?format=json").body();
        assertTrue(json.contains("\"statuscode\":100"), json);
        assertTrue(json.contains("\"propfindDepthInfinity\":true"), json);
        assertTrue(json.contains("\"tokenLocks\":true"), json);
        assertTrue(json.contains("\"locking\":\"1.0\""), json);
        assertTrue(json.contains("\"supportedTypes\":[\"SHA1\",\"SHA256\"]"), json);
        assertTrue(json.contains("\"chunking\":\"1.0\""), json);
        assertTrue(json.contains("\"bulkupload\":\"1.0\""), json);
        assertTrue(
                client.get("/ocs/v2.php/cloud/capabilities?format=json").body().contains("\"statuscode\":200"));
        String xml = client.get("/ocs/v2.php/cloud/capabilities").body();
        assertTrue(xml.contains("<supportedTypes><element>SHA1</element>"), xml);
    }

    @Test
    void uploadsInBulkAreKeptFromClientsThatCannotSendAnEmptyFileSo() {
        String json = client.get(
                        "/ocs/v2.php/cloud/capabilities?format=json",
                        "User-Agent",
                        "Mozilla/5.0 (Linux) mirall/3.7.3git (Nextcloud, debian)")
                .body();
        assertTrue(json.contains("\"chunking\":\"1.0\""), json);
        assertFalse(json.contains("\"bulkupload\":"), json);
    }

    @Test
    void theUserIsWhoeverIsLoggedIn() throws Exception {
        server.accounts().setQuota(NAME, 1000);
        String json = client.get("/ocs/v2.php/cloud/user?format=json").body();
        assertTrue(json.contains("\"id\":\"alice\""), json);
        assertTrue(json.contains("\"quota\":1000"), json);
        assertStatus(401, anonymous("ocs/v2.php/cloud/user?format=json"));
    }

    @Test
    void filesAreForThoseWhoLogIn() throws Exception {
        HttpResponse<String> refused = anonymous("remote.php/dav/files/alice/");
        assertStatus(401, refused);
        assertTrue(header(refused, "WWW-Authenticate").startsWith("Basic realm="), "" + refused.headers());
        assertStatus(401, new Client(server.uri(), NAME, "wrong").get("a"));
        assertStatus(401, new Client(server.uri(), "nobody", "wrong").get("a"));
    }

    @Test
    void nobodySeesAnothersFiles() throws Exception {
        server.accounts().create("bob", "other");
        client.put("a", "alice's");
        Client bob = new Client(server.uri(), "bob", "other");
        assertStatus(404, bob.get("a"));
        assertStatus(404, bob.get("/remote.php/dav/files/alice/a"));
        assertStatus(502, bob.relocate("COPY", "x", "/remote.php/dav/files/alice/b"));
    }

    @Test
    void theSessionCookieIsEnoughForTheNextRequest() throws Exception {
        HttpResponse<String> first = client.put("a", "hello");
        String setCookie = header(first, "Set-Cookie");
        HttpCookie cookie = HttpCookie.parse(setCookie).getFirst();
        assertTrue(cookie.isHttpOnly());
        assertTrue(setCookie.contains("SameSite=Strict"), setCookie);
        HttpResponse<String> second =
                anonymous("remote.php/dav/files/alice/a", "Cookie", cookie.getName() + "=" + cookie.getValue());
        assertEquals("hello", second.body());
        assertStatus(401, anonymous("remote.php/dav/files/alice/a", "Cookie", cookie.getName() + "=x"));
    }

    @Test
    void aPersonWithABrowserSeesWhatThisIs() throws Exception {
        HttpResponse<String> start = anonymous("");
        assertStatus(303, start);
        assertEquals("/login", header(start, "Location"));
        HttpResponse<String> page = anonymous("login");
        assertStatus(200, page);
        assertTrue(page.body().contains("<h1>Log in</h1>"), page.body());
        assertTrue(header(page, "Content-Security-Policy").startsWith("default-src 'none'"));
        assertEquals("nosniff", header(page, "X-Content-Type-Options"));
        assertEquals("same-origin", header(page, "Referrer-Policy"));
        assertFalse(page.headers().firstValue("Server").isPresent());
    }

    @Test
    void requestsAreLoggedInTheCommonFormat() throws Exception {
        Path log = directory.resolve("access.log");
        try (WorkspaceServer logging = WorkspaceServer.start(
                ServerSettings.of(directory.resolve("other")).loggingRequestsTo(log))) {
            HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(logging.uri().resolve("status.php?a=b"))
                                    .build(),
                            BodyHandlers.ofString());
        }
        List<String> lines = Files.readAllLines(log);
        assertEquals(1, lines.size());
        assertTrue(
                lines.getFirst()
                        .matches("127\\.0\\.0\\.1 - - \\[[^]]+] \"GET /status\\.php\\?a=b HTTP/[12][.0-9]*\" 200 \\d+"),
                lines.getFirst());
    }

    @Test
    void aSecondServerOnTheSameDataDirectoryIsRefused() {
        IOException refusal = assertThrows(
                IOException.class, () -> WorkspaceServer.start(ServerSettings.of(directory.resolve("data"))));
        assertTrue(refusal.getMessage().contains("in use"), refusal.getMessage());
    }

    @Test
    void anAddressInUseIsRefusedAndTheDataDirectoryIsFreeAgain() throws Exception {
        URI taken = server.uri();
        ServerSettings settings = ServerSettings.of(directory.resolve("other"))
                .listeningAt(new InetSocketAddress(taken.getHost(), taken.getPort()));
        assertThrows(IOException.class, () -> WorkspaceServer.start(settings));
        WorkspaceServer.start(ServerSettings.of(directory.resolve("other"))).close();
    }

    @Test
    void anAddressOfTheNewProtocolHasItsBrackets() throws Exception {
        ServerSettings settings =
                ServerSettings.of(directory.resolve("other")).listeningAt(new InetSocketAddress("::1", 0));
        try (WorkspaceServer other = WorkspaceServer.start(settings)) {
            assertTrue(
                    other.uri().toString().matches("http://\\[.*1]:\\d+/"),
                    other.uri().toString());
            assertStatus(201, clientOf(other).put("a", "x"));
        }
    }

    private static Client clientOf(WorkspaceServer other) throws IOException {
        other.accounts().create(NAME, PASSWORD);
        return new Client(other.uri(), NAME, PASSWORD);
    }

    @Test
    void accountNamesAndPasswordsThatCannotBeUsedAreRefused() {
        for (String name : List.of("", "a/b", "..", "a b", "é", "x".repeat(65), NAME)) {
            assertThrows(IllegalArgumentException.class, () -> server.accounts().create(name, "x"), name);
        }
        assertThrows(IllegalArgumentException.class, () -> server.accounts().create("bob", ""));
        assertThrows(IllegalArgumentException.class, () -> server.accounts().setPassword("bob", "x"));
        assertThrows(IllegalArgumentException.class, () -> server.accounts().setQuota(NAME, -1));
        assertThrows(IllegalArgumentException.class, () -> server.accounts().delete("bob"));
    }
}
