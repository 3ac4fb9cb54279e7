// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** The dialect of Nextcloud's files_lock, in answers as its documentation shows them. */
class FilesLockTest {
    private static final ItemPath FILE = ItemPath.of("f.txt");
    private static final String HREF = ScriptedNextcloud.FILES + "f.txt";
    private static final long SINCE = 1_648_046_707L;

    private ScriptedNextcloud server;
    private Workspace workspace;

    @BeforeEach
    void aServerWithFilesLock() throws Exception {
        server = new ScriptedNextcloud(ScriptedNextcloud.CAPABILITIES.replace(
                "\"dav\"", "\"files\":{\"locking\":\"1.0\",\"api-feature-lock-type\":true},\"dav\""));
        workspace = server.connect();
    }

    @AfterEach
    void stop() throws Exception {
        workspace.close();
        server.close();
    }

    private static Reply file(String properties) {
        String file = ScriptedNextcloud.file(HREF, "\"e\"")
                .replace("<oc:id>", properties + "<oc:id>")
                .replace("<d:response>", "<d:response xmlns:nc=\"http://nextcloud.org/ns\">");
        return ScriptedNextcloud.multistatus(file);
    }

    private static String lock(int type, String owner, String more) {
        return "<nc:lock>1</nc:lock><nc:lock-owner-type>" + type + "</nc:lock-owner-type><nc:lock-owner>" + owner
                + "</nc:lock-owner><nc:lock-time>" + SINCE + "</nc:lock-time>" + more;
    }

    private Lock told(String properties) throws Exception {
        server.on("PROPFIND", file(properties));
        return workspace.files().stat(FILE).lock();
    }

    @Test
    void aLockOfAnotherPersonIsForeignAndTellsNameAndTimes() throws Exception {
        Lock lock = told(lock(
                0,
                "paul",
                "<nc:lock-owner-displayname>Paul"
                        + " P.</nc:lock-owner-displayname><nc:lock-timeout>1800</nc:lock-timeout>"));

        assertTrue(lock.isForeign());
        assertEquals("Paul P.", lock.owner());
        assertEquals(Instant.ofEpochSecond(SINCE), lock.since());
        assertEquals(Instant.ofEpochSecond(SINCE + 1800), lock.expiry());
    }

    @Test
    void aLockOfTheSamePersonIsInNobodysWay() throws Exception {
        assertTrue(told(lock(0, "alice", "")).mine());
    }

    @Test
    void aTokenOfAnotherClientOfTheSamePersonIsForeign() throws Exception {
        assertTrue(told(lock(2, "alice", "<nc:lock-token>t</nc:lock-token>")).isForeign());
    }

    @Test
    void aLockWithoutTimeoutHasNoEnd() throws Exception {
        assertEquals(
                Instant.MAX,
                told(lock(0, "paul", "<nc:lock-timeout>0</nc:lock-timeout>")).expiry());
    }

    @Test
    void aFileThatAnAppWorksOnIsForeignAndNamesTheApp() throws Exception {
        Lock lock = told(lock(1, "", "<nc:lock-owner-editor>text</nc:lock-owner-editor>"));

        assertTrue(lock.isForeign());
        assertEquals("text", lock.owner());
    }

    @Test
    void aFileThatNobodyLockedIsFree() throws Exception {
        assertFalse(told("<nc:lock/>").isHeld());
    }

    @Test
    void lockingIsAskedForAsAPersonAndOneThatIsHeldNamesItsHolder() throws Exception {
        server.on("PROPFIND", file("<nc:lock/>"), file(lock(0, "alice", "")), file(lock(0, "paul", "")));
        server.on("LOCK", Reply.of(200, ""), Reply.of(423, ""));

        assertTrue(workspace
                .locks()
                .orElseThrow()
                .lock(FILE, "Alice", Duration.ofMinutes(30))
                .mine());
        Received request = server.server().received("LOCK").getFirst();
        assertEquals("1", request.header("x-user-lock"));
        assertEquals(0, request.body().length);
        LockedException refused = assertThrows(
                LockedException.class,
                () -> workspace.locks().orElseThrow().lock(FILE, "Alice", Duration.ofMinutes(30)));
        assertEquals("paul", refused.lock().owner());
    }

    @Test
    void unlockingIsAskedForAsAPerson() throws Exception {
        server.on("PROPFIND", file(lock(0, "alice", "")));
        server.on("UNLOCK", Reply.of(200, ""));
        workspace
                .locks()
                .orElseThrow()
                .unlock(FILE, workspace.files().stat(FILE).lock());

        assertEquals("1", server.server().received("UNLOCK").getFirst().header("x-user-lock"));
    }

    @Test
    void aServerWithoutTheAppIsNotAskedForLocks() throws Exception {
        try (ScriptedNextcloud plain = new ScriptedNextcloud();
                Workspace connected = plain.connect()) {
            plain.on("PROPFIND", file(""));
            connected.files().stat(FILE);
            String asked =
                    new String(plain.server().received("PROPFIND").getFirst().body(), StandardCharsets.UTF_8);

            assertFalse(asked.contains("lock"), asked);
            assertTrue(connected.locks().isEmpty());
        }
    }
}
