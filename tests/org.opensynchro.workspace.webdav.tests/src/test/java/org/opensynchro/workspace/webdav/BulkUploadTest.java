// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

@Timeout(60)
class BulkUploadTest {
    private static final ItemPath FOLDER = ItemPath.of("folder");
    private static final int MANY = 450;

    @TempDir
    Path data;

    private WorkspaceServer server;
    private Workspace workspace;

    @BeforeEach
    void connect() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(data));
        server.accounts().create("alice", "secret");
        workspace = new WebdavConnector().connect(new ConnectionSettings(server.uri(), "alice", "secret"));
    }

    @AfterEach
    void disconnect() throws Exception {
        workspace.close();
        server.close();
    }

    /** Uploads all at the same time, each on a thread of its own. */
    private static List<Future<OnlineItem>> upload(Workspace to, List<ItemPath> paths) {
        List<Future<OnlineItem>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (ItemPath path : paths) {
                TestContent content = TestContent.of("text of " + path.name());
                results.add(threads.submit(() -> to.files().upload(path, Expected.ABSENT, content, ResumeState.NONE)));
            }
        }
        return results;
    }

    private static List<ItemPath> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> FOLDER.child("file " + i))
                .toList();
    }

    /** What may be done with a file is told by listings only. */
    private static boolean isSame(OnlineItem told, OnlineItem listed) {
        return told.path().equals(listed.path())
                && told.id().equals(listed.id())
                && told.etag().equals(listed.etag())
                && told.size() == listed.size()
                && told.modifiedMillis() == listed.modifiedMillis()
                && told.checksum().equals(listed.checksum());
    }

    @Test
    void manySmallFilesTakeFewRequestsAndAreThereAsTheyWereTold() throws Exception {
        workspace.files().createFolder(FOLDER);
        long before = workspace.requestCount();

        List<Future<OnlineItem>> told = upload(workspace, files(MANY));

        long requests = workspace.requestCount() - before;
        assertTrue(requests <= MANY / 100 + 5, () -> requests + " requests");
        List<OnlineItem> listed = workspace.files().list(FOLDER).children();
        assertEquals(MANY, listed.size());
        for (Future<OnlineItem> one : told) {
            OnlineItem item = one.get();
            assertTrue(listed.stream().anyMatch(other -> isSame(item, other)), () -> item + " is not listed so");
        }
    }

    @Test
    void aFileThatIsThereAlreadyIsNotReplacedAndStopsNoOther() throws Exception {
        workspace.files().createFolder(FOLDER);
        ItemPath taken = FOLDER.child("file 7");
        OnlineItem others =
                workspace.files().upload(taken, Expected.ABSENT, TestContent.of("of another"), ResumeState.NONE);

        List<Future<OnlineItem>> told = upload(workspace, files(20));

        assertTrue(isSame(others, workspace.files().stat(taken)));
        for (int i = 0; i < told.size(); i++) {
            assertEquals(
                    i == 7 ? Future.State.FAILED : Future.State.SUCCESS,
                    told.get(i).state());
        }
        assertInstanceOf(ChangedMeanwhileException.class, told.get(7).exceptionNow());
        assertEquals(20, workspace.files().list(FOLDER).children().size());
    }

    @Test
    void namesThatAHeaderCannotHoldGoAlone() throws Exception {
        workspace.files().createFolder(FOLDER);
        List<ItemPath> names = List.of(FOLDER.child("Été à Nîmes 🎈"), FOLDER.child("plain"), FOLDER.child("end "));

        for (Future<OnlineItem> one : upload(workspace, names)) {
            assertTrue(isSame(one.get(), workspace.files().stat(one.get().path())));
        }
        assertEquals(3, workspace.files().list(FOLDER).children().size());
    }

    /** A Nextcloud that takes files together, and replaces what is there. */
    private static ScriptedNextcloud nextcloud() throws Exception {
        return new ScriptedNextcloud(ScriptedNextcloud.CAPABILITIES.replace(
                        "\"chunking\":\"1.0\"", "\"chunking\":\"1.0\",\"bulkupload\":\"1.0\""))
                .on("MKCOL", Reply.of(201, "", "ETag: \"f\"", "OC-FileId: 1oc"))
                .on(
                        "PROPFIND",
                        ScriptedNextcloud.multistatus(ScriptedNextcloud.folder(ScriptedNextcloud.FILES + "folder/")))
                .on("PUT", Reply.of(201, "", "ETag: \"p\"", "OC-FileId: 2oc", "X-OC-MTime: accepted"));
    }

    /** Takes all files of a request but those with a 3 in their names. */
    private static Reply takeMost(Received request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        Matcher paths = Pattern.compile("X-File-Path: (.*)\r").matcher(body);
        List<String> told = new ArrayList<>();
        while (paths.find()) {
            String path = paths.group(1);
            told.add(
                    path.contains("3")
                            ? "\"" + path + "\":{\"error\":true,\"message\":\"no\"}"
                            : "\"" + path.replace("/", "\\/")
                                    + "\":{\"error\":false,\"etag\":\"bulk\",\"fileid\":\"9oc\"}");
        }
        return Reply.of(200, "{" + String.join(",", told) + "}");
    }

    @Test
    void aFileThatIsNotTakenWithTheOthersIsSentAlone() throws Exception {
        try (ScriptedNextcloud server = nextcloud().on("POST", BulkUploadTest::takeMost);
                Workspace nextcloud = server.connect()) {
            nextcloud.files().createFolder(FOLDER);

            List<Future<OnlineItem>> told = upload(nextcloud, files(10));

            assertEquals("\"p\"", told.get(3).get().etag());
            assertEquals("\"bulk\"", told.get(4).get().etag());
            assertTrue(server.server().received("PUT").stream()
                    .anyMatch(put -> put.target().endsWith("file%203")));
        }
    }

    @Test
    void whereTheServerWouldReplaceWhatIsThereAFolderThatWasMadeBeforeTheLastLookIsNotFilledSo() throws Exception {
        try (ScriptedNextcloud server = nextcloud().on("POST", BulkUploadTest::takeMost);
                Workspace nextcloud = server.connect()) {
            nextcloud.files().createFolder(FOLDER);
            nextcloud.files().list(FOLDER);

            upload(nextcloud, files(10));

            assertEquals(List.of(), server.server().received("POST"));
        }
    }

    @Test
    void whereTheServerWouldReplaceWhatIsThereOnlyFoldersMadeHereAreFilledSo() throws Exception {
        try (ScriptedNextcloud server = nextcloud().on("POST", BulkUploadTest::takeMost);
                Workspace nextcloud = server.connect()) {
            upload(nextcloud, files(10));

            assertEquals(List.of(), server.server().received("POST"));
            List<Received> puts = server.server().received("PUT").stream()
                    .filter(put -> put.target().contains("/folder/file"))
                    .toList();
            assertEquals(10, puts.size());
            assertFalse(
                    puts.stream().anyMatch(put -> put.header("if-none-match").isEmpty()));
        }
    }

    @Test
    void aServerThatRefusesThemTogetherGetsThemOneByOneAndIsNotAskedAgain() throws Exception {
        try (ScriptedNextcloud server = nextcloud().on("POST", Reply.of(500, ""));
                Workspace nextcloud = server.connect()) {
            nextcloud.files().createFolder(FOLDER);

            for (Future<OnlineItem> one : upload(nextcloud, files(300))) {
                assertEquals("\"p\"", one.get().etag());
            }
            long posts = server.server().received("POST").size();
            assertEquals(1, posts);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }
}
