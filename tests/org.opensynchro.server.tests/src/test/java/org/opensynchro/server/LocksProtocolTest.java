// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** LOCK and UNLOCK beyond what litmus asks: expiry, restart, what clients notice, and the dialect of files_lock. */
class LocksProtocolTest {
    @TempDir
    Path directory;

    private Instant now = Instant.parse("2026-11-22T12:00:00Z");
    private WorkspaceServer server;
    private Client client;

    @BeforeEach
    void aFileInAFolder() throws IOException {
        server = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")), () -> now);
        server.accounts().create("alice", "secret");
        client = new Client(server.uri(), "alice", "secret");
        client.mkcol("folder");
        client.put("folder/f.txt", "one");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private String lock(String path, String... headers) {
        HttpResponse<String> answer = client.send("LOCK", path, """
            <d:lockinfo xmlns:d="DAV:"><d:lockscope><d:exclusive/></d:lockscope><d:locktype><d:write/></d:locktype>
            <d:owner>Ada &amp; her laptop</d:owner></d:lockinfo>\
            """, headers);
        assertEquals(200, answer.statusCode(), answer.body());
        return Client.header(answer, "Lock-Token");
    }

    private int put(String... headers) {
        return client.put("folder/f.txt", "two", headers).statusCode();
    }

    @Test
    void onlyWhoShowsTheTokenMayChangeOrDeleteOrMove() {
        String token = lock("folder/f.txt");

        assertEquals(423, put());
        assertEquals(423, client.delete("folder/f.txt").statusCode());
        assertEquals(423, client.delete("folder").statusCode());
        assertEquals(423, client.relocate("MOVE", "folder/f.txt", "g.txt").statusCode());
        assertEquals(423, client.relocate("MOVE", "folder", "other").statusCode());
        client.put("g.txt", "g");
        assertEquals(423, client.relocate("MOVE", "g.txt", "folder/f.txt").statusCode());
        assertEquals("one", client.get("folder/f.txt").body());
        assertEquals(201, client.relocate("COPY", "folder/f.txt", "copy.txt").statusCode());
        assertEquals(204, put("If", "(" + token + ")"));
        assertEquals(412, put("If", "(<urn:uuid:nonsense>)"));
        assertEquals(204, put("If", "(" + token + ") (Not <DAV:no-lock>)"));
    }

    @Test
    void aRefusalNamesWhoHoldsTheLock() {
        lock("folder/f.txt");

        assertTrue(client.put("folder/f.txt", "two").body().contains("Ada &amp; her laptop"));
    }

    @Test
    void aChunkedUploadDoesNotGoAroundALock() {
        String token = lock("folder/f.txt");
        client.mkcol("/remote.php/dav/uploads/alice/up");
        client.put("/remote.php/dav/uploads/alice/up/1", "large");
        String whole = "/remote.php/dav/uploads/alice/up/.file";

        assertEquals(423, client.relocate("MOVE", whole, "folder/f.txt").statusCode());
        assertEquals("one", client.get("folder/f.txt").body());
        String condition = "<" + client.uri("folder/f.txt") + "> (" + token + ")";
        assertEquals(
                204,
                client.relocate("MOVE", whole, "folder/f.txt", "If", condition).statusCode());
    }

    @Test
    void aLockEndsByTheServersClockAndTheFoldersAboveChange() {
        lock("folder/f.txt", "Timeout", "Second-600");
        String locked = client.etag("");
        now = now.plus(Duration.ofSeconds(599));
        assertEquals(423, put());
        assertEquals(locked, client.etag(""));

        now = now.plus(Duration.ofSeconds(1));

        assertNotEquals(locked, client.etag(""));
        assertEquals("", client.property("folder/f.txt", "d:lockdiscovery"));
        assertEquals(204, put());
    }

    @Test
    void aRefreshedLockLastsLonger() {
        String token = lock("folder/f.txt", "Timeout", "Second-600");
        now = now.plus(Duration.ofSeconds(500));
        HttpResponse<String> refreshed =
                client.send("LOCK", "folder/f.txt", "", "If", "(" + token + ")", "Timeout", "Second-600");
        assertEquals(200, refreshed.statusCode());
        assertTrue(refreshed.body().contains("<d:timeout>Second-600</d:timeout>"), refreshed.body());

        now = now.plus(Duration.ofSeconds(500));

        assertEquals(423, put());
    }

    @Test
    void aLockSurvivesARestart() throws IOException {
        String token = lock("folder/f.txt");
        server.close();
        server = WorkspaceServer.start(ServerSettings.of(directory.resolve("data")), () -> now);
        client = new Client(server.uri(), "alice", "secret");

        assertEquals(423, put());
        assertEquals(204, put("If", "(" + token + ")"));
    }

    @Test
    void lockingAndUnlockingShowInTheFoldersTagsAndNotInTheFiles() {
        String root = client.etag("");
        String folder = client.etag("folder");
        String file = client.etag("folder/f.txt");
        String token = lock("folder/f.txt");
        String rootLocked = client.etag("");

        assertNotEquals(root, rootLocked);
        assertNotEquals(folder, client.etag("folder"));
        assertEquals(
                204,
                client.send("UNLOCK", "folder/f.txt", "", "Lock-Token", token).statusCode());
        assertNotEquals(rootLocked, client.etag(""));
        assertEquals(file, client.etag("folder/f.txt"));
    }

    @Test
    void theDialectTellsOfALock() {
        String token = lock("folder/f.txt", "Timeout", "Second-600");

        assertEquals("1", client.property("folder/f.txt", "nc:lock"));
        assertEquals("2", client.property("folder/f.txt", "nc:lock-owner-type"));
        assertEquals("alice", client.property("folder/f.txt", "nc:lock-owner"));
        assertEquals("Ada &amp; her laptop", client.property("folder/f.txt", "nc:lock-owner-displayname"));
        assertEquals(Long.toString(now.getEpochSecond()), client.property("folder/f.txt", "nc:lock-time"));
        assertEquals("600", client.property("folder/f.txt", "nc:lock-timeout"));
        assertEquals(token, "<" + client.property("folder/f.txt", "nc:lock-token") + ">");
    }

    @Test
    void aPersonsLockBindsNoClientOfThatPersonAndCanBeReleasedByHand() {
        HttpResponse<String> locked = client.send("LOCK", "folder/f.txt", "", "X-User-Lock", "1");
        assertEquals(200, locked.statusCode());
        assertTrue(locked.body().contains("<nc:lock>1</nc:lock><nc:lock-owner-type>0</nc:lock-owner-type>"));
        assertEquals(204, put());
        assertEquals("0", client.property("folder/f.txt", "nc:lock-owner-type"));

        assertEquals(
                200,
                client.send("UNLOCK", "folder/f.txt", "", "X-User-Lock", "1").statusCode());
        assertEquals(
                412,
                client.send("UNLOCK", "folder/f.txt", "", "X-User-Lock", "1").statusCode());
        assertFalse(client.propfind("folder/f.txt", "0", "nc:lock").body().contains("<nc:lock>1"));
    }

    @Test
    void whatAClientThatCrashedHadLockedIsReleasedByHand() {
        lock("folder/f.txt");

        assertEquals(
                200,
                client.send("UNLOCK", "folder/f.txt", "", "X-User-Lock", "1").statusCode());
        assertEquals(204, put());
    }

    @Test
    void aFolderLockedInDepthProtectsWhatItHolds() {
        String token = lock("folder", "Depth", "infinity");

        assertEquals(423, put());
        assertEquals(423, client.put("folder/new.txt", "new").statusCode());
        assertTrue(client.property("folder/f.txt", "d:lockdiscovery").contains(token.substring(1, 20)));
        assertEquals(204, put("If", "<" + client.uri("folder") + "> (" + token + ")"));
    }
}
