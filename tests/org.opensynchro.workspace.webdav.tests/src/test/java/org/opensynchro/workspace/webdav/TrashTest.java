// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.Trash;
import org.opensynchro.workspace.TrashedItem;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.Workspace;

/** The trash of the embedded workspace, of a Nextcloud, and of a server that has none. */
class TrashTest {
    private static final String BIN = "/remote.php/dav/trashbin/alice/trash/";
    private static final String CAPABILITIES = """
        {"ocs":{"meta":{"status":"ok"},"data":{"version":{"string":"31.0.2"},
         "capabilities":{"core":{"pollinterval":60},"files":{"undelete":true}}}}}\
        """;

    @TempDir
    Path folder;

    @Test
    void whatWasDeletedIsListedAndComesBackWithItsId() throws Exception {
        try (EmbeddedWorkspace server = new EmbeddedWorkspace(folder);
                Workspace workspace = server.connect()) {
            ItemPath directory = ItemPath.of("dir & more");
            ItemPath file = directory.child("été #1.txt");
            workspace.files().createFolder(directory);
            String id = upload(workspace, file, "hello");
            workspace.files().delete(workspace.files().stat(file));
            workspace.files().delete(workspace.files().stat(directory));
            Trash trash = workspace.trash().orElseThrow();

            TrashedItem deleted = find(trash, file);
            assertFalse(deleted.isFolder());
            assertFalse(deleted.olderVersion());
            assertEquals(5, deleted.size());
            assertTrue(deleted.deleted().isAfter(Instant.now().minusSeconds(3600)));
            assertTrue(find(trash, directory).isFolder());

            assertEquals(file, trash.restore(deleted));
            assertEquals(id, workspace.files().stat(file).id());
            assertEquals(ItemPath.of("dir & more (restored)"), trash.restore(find(trash, directory)));
            assertEquals(List.of(), trash.list());
            assertThrows(NotFoundException.class, () -> trash.restore(deleted));
        }
    }

    @Test
    void aServerWithoutATrashOffersNone() throws Exception {
        try (ScriptedNextcloud server = new ScriptedNextcloud();
                Workspace workspace = server.connect()) {
            assertTrue(workspace.trash().isEmpty());
        }
    }

    @Test
    void theTrashOfANextcloudIsRead() throws Exception {
        try (ScriptedNextcloud server = nextcloud()
                        .on(
                                "PROPFIND",
                                bin(
                                        item("a.txt.d1700000000", "docs/a.txt", 1_700_000_000, "<oc:size>12</oc:size>"),
                                        item(
                                                "b.d1700000001/",
                                                "b",
                                                1_700_000_001,
                                                "<d:resourcetype><d:collection/></d:resourcetype>")));
                Workspace workspace = server.connect()) {
            List<TrashedItem> found = workspace.trash().orElseThrow().list();

            assertEquals(
                    List.of(ItemPath.of("docs/a.txt"), ItemPath.of("b")),
                    found.stream().map(TrashedItem::path).toList());
            assertEquals(Instant.ofEpochSecond(1_700_000_000), found.get(0).deleted());
            assertEquals(12, found.get(0).size());
            assertTrue(found.get(1).isFolder());
        }
    }

    @Test
    void whereANextcloudPutWhatItRestoredIsFoundByItsId() throws Exception {
        try (ScriptedNextcloud server = nextcloud()
                        .on("PROPFIND", bin(item("a.txt.d17", "docs/a.txt", 17, "<oc:fileid>1</oc:fileid>")))
                        .on(
                                "PROPFIND",
                                ScriptedNextcloud.multistatus(
                                        ScriptedNextcloud.folder(ScriptedNextcloud.FILES + "docs/"),
                                        ScriptedNextcloud.file(
                                                ScriptedNextcloud.FILES + "docs/a%20(restored).txt", "\"e\"")))
                        .on("MOVE", request -> {
                            assertEquals(BIN + "a.txt.d17", request.target());
                            assertTrue(request.header("destination")
                                    .endsWith("/remote.php/dav/trashbin/alice/restore/a.txt.d17"));
                            return ScriptedServer.Reply.of(201, "");
                        });
                Workspace workspace = server.connect()) {
            Trash trash = workspace.trash().orElseThrow();

            assertEquals(
                    ItemPath.of("docs/a (restored).txt"),
                    trash.restore(trash.list().getFirst()));
        }
    }

    @Test
    void whatAnOwncloudHasInItsTrashIsMovedToItsPlaceWhereNothingIsOverwritten() throws Exception {
        String capabilities = """
            {"ocs":{"meta":{"status":"ok"},"data":{"version":{"string":"10.15.0"},
             "capabilities":{"core":{"pollinterval":60},"dav":{"trashbin":"1.0"},"files":{"undelete":true}}}}}\
            """;
        String bin = "/remote.php/dav/trash-bin/alice/";
        List<String> moves = new CopyOnWriteArrayList<>();
        try (ScriptedNextcloud server = new ScriptedNextcloud(capabilities)
                        .on(
                                "PROPFIND",
                                ScriptedNextcloud.multistatus(
                                        ScriptedNextcloud.folder(bin),
                                        ScriptedNextcloud.response(
                                                bin + "4711",
                                                "<oc:trashbin-original-location>docs/a.txt"
                                                        + "</oc:trashbin-original-location>"
                                                        + "<oc:trashbin-delete-timestamp>17"
                                                        + "</oc:trashbin-delete-timestamp><d:resourcetype/>")))
                        .on("MKCOL", ScriptedServer.Reply.of(201, ""))
                        .on("MOVE", request -> {
                            moves.add(request.target() + " " + request.header("destination"));
                            return ScriptedServer.Reply.of(
                                    List.of(409, 412, 201).get(moves.size() - 1), "");
                        });
                Workspace workspace = server.connect()) {
            Trash trash = workspace.trash().orElseThrow();
            TrashedItem item = trash.list().getFirst();

            assertEquals(ItemPath.of("docs/a.txt"), item.path());
            assertEquals(Instant.ofEpochSecond(17), item.deleted());
            assertEquals(ItemPath.of("docs/a (restored).txt"), trash.restore(item));
            assertTrue(moves.getFirst().startsWith(bin + "4711 http://"), moves::toString);
            assertTrue(moves.get(1).endsWith(ScriptedNextcloud.FILES + "docs/a.txt"), moves::toString);
            assertEquals(1, server.server().received("MKCOL").size());
        }
    }

    @Test
    void aListThatIsCutShortIsNoShortList() throws Exception {
        String cut = "<d:multistatus xmlns:d=\"DAV:\">" + item("a.txt.d17", "a.txt", 17, "");
        try (ScriptedNextcloud server = nextcloud().on("PROPFIND", ScriptedServer.Reply.of(207, cut));
                Workspace workspace = server.connect()) {
            Trash trash = workspace.trash().orElseThrow();
            assertThrows(UnexpectedAnswerException.class, trash::list);
        }
    }

    private static ScriptedNextcloud nextcloud() throws Exception {
        return new ScriptedNextcloud(CAPABILITIES);
    }

    private static ScriptedServer.Reply bin(String... items) {
        return ScriptedNextcloud.multistatus(ScriptedNextcloud.folder(BIN) + String.join("", items));
    }

    private static String item(String name, String location, long deleted, String more) {
        return ScriptedNextcloud.response(
                BIN + name,
                "<n:trashbin-original-location xmlns:n=\"http://nextcloud.org/ns\">" + location
                        + "</n:trashbin-original-location>"
                        + "<n:trashbin-deletion-time xmlns:n=\"http://nextcloud.org/ns\">" + deleted
                        + "</n:trashbin-deletion-time>" + more);
    }

    private static String upload(Workspace workspace, ItemPath path, String text) throws Exception {
        return workspace
                .files()
                .upload(path, Expected.ABSENT, TestContent.of(text), new MemoryResumeState())
                .id();
    }

    private static TrashedItem find(Trash trash, ItemPath path) throws Exception {
        return trash.list().stream()
                .filter(item -> item.path().equals(path))
                .findFirst()
                .orElseThrow();
    }
}
