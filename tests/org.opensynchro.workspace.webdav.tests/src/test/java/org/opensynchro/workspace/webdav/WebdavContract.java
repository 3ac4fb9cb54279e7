// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.NotAWorkspaceException;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.RefusedNameException;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** What must hold with every server: each test works in a folder of its own on one real server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class WebdavContract {
    private TestWorkspace server;
    private Workspace workspace;
    private Files files;
    private ItemPath folder;

    abstract TestWorkspace start(Path temporaryFolder) throws Exception;

    @BeforeAll
    void startServer(@TempDir Path temporary) throws Exception {
        server = start(temporary);
    }

    @AfterAll
    void stopServer() throws Exception {
        server.close();
    }

    @BeforeEach
    void connect(TestInfo test) throws Exception {
        workspace = server.connect();
        files = workspace.files();
        folder = ItemPath.of("test " + test.getDisplayName().hashCode());
        files.createFolder(folder);
    }

    @AfterEach
    void disconnect() {
        workspace.close();
    }

    TestWorkspace server() {
        return server;
    }

    Workspace workspace() {
        return workspace;
    }

    ItemPath folder() {
        return folder;
    }

    private OnlineItem put(String name, String text) throws WorkspaceException, IOException {
        return files.upload(folder.child(name), Expected.ABSENT, TestContent.of(text), ResumeState.NONE);
    }

    private String get(OnlineItem item) throws WorkspaceException, IOException {
        try (InputStream in = files.open(item)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<String> names() throws WorkspaceException {
        return files.list(folder).children().stream()
                .map(item -> item.path().name())
                .toList();
    }

    @Test
    void a_file_can_be_read_from_the_middle() throws Exception {
        OnlineItem item = put("middle", "beginning and end");

        try (InputStream in = files.open(item, "beginning ".length())) {
            assertEquals("and end", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void another_version_is_not_read_from_the_middle() throws Exception {
        OnlineItem before = put("replaced", "0123456789");
        files.upload(before.path(), Expected.version(before), TestContent.of("abcdefghijk"), ResumeState.NONE);

        assertThrows(ChangedMeanwhileException.class, () -> files.open(before, 5));
    }

    @Test
    void connecting_takes_two_requests() throws Exception {
        try (Workspace fresh = server.connect()) {
            assertEquals(2, fresh.requestCount());
        }
    }

    @Test
    void a_wrong_password_is_told_apart() {
        ConnectionSettings settings = new ConnectionSettings(server.address(), TestWorkspace.USER, "wr0ng-pass");
        AuthenticationException refused =
                assertThrows(AuthenticationException.class, () -> new WebdavConnector().connect(settings));
        assertTrue(refused.getMessage().contains(server.address().getHost()), refused.getMessage());
        assertFalse(refused.getMessage().contains("wr0ng-pass"), refused.getMessage());
    }

    @Test
    void an_address_where_nothing_is_found_is_no_workspace() {
        URI nowhere = server.address().resolve("/no/such/place");
        // Apache protects only what is below /dav; the others ask for the password everywhere and recognize their base.
        assertThrowsOrFindsBase(new ConnectionSettings(nowhere, TestWorkspace.USER, TestWorkspace.PASSWORD));
    }

    private static void assertThrowsOrFindsBase(ConnectionSettings settings) {
        try (Workspace found = new WebdavConnector().connect(settings)) {
            assertEquals("/", found.info().address().getPath());
        } catch (NotAWorkspaceException e) {
            assertTrue(e.getMessage().contains("/no/such/place"), e.getMessage());
        } catch (WorkspaceException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void what_is_uploaded_is_listed_and_downloaded() throws Exception {
        OnlineItem uploaded = put("note.txt", "hello");

        FolderListing listing = files.list(folder);
        assertEquals(folder, listing.folder().path());
        OnlineItem listed = listing.children().getFirst();
        assertEquals(1, listing.children().size());
        assertEquals(uploaded.path(), listed.path());
        assertEquals(uploaded.etag(), listed.etag());
        assertEquals(uploaded.id(), listed.id());
        assertEquals(uploaded.modifiedMillis(), listed.modifiedMillis());
        assertEquals(5, listed.size());
        assertEquals(Checksum.parse("SHA1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"), uploaded.checksum());
        assertEquals("hello", get(listed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "with space",
                "per%cent %41",
                "hash#mark?and&amp;",
                "plus+minus",
                "semi;colon=equals,comma",
                "quote'single",
                "brackets[1]{2}(3)",
                "tilde~at@",
                "Gr\u00fc\u00dfe",
                "Gru\u0308\u00dfe",
                "\u65e5\u672c\u8a9e",
                "emoji \ud83d\ude00",
                ".hidden",
                "trailing."
            })
    void names_travel_unchanged(String name) throws Exception {
        OnlineItem uploaded = put(name, name);
        assertEquals(List.of(name), names());
        assertEquals(name, get(files.stat(folder.child(name))));
        files.delete(uploaded);
        OnlineItem created = files.createFolder(folder.child(name));
        files.upload(created.path().child(name), Expected.ABSENT, TestContent.of(name), ResumeState.NONE);
        assertEquals(
                List.of(created.path().child(name)),
                files.list(created.path()).children().stream()
                        .map(OnlineItem::path)
                        .toList());
        files.delete(files.stat(created.path().child(name)));
        files.delete(files.stat(created.path()));
    }

    @Test
    void a_name_that_is_too_long_is_refused_and_harms_nothing() throws Exception {
        put("good", "good");
        assertThrows(RefusedNameException.class, () -> put("x".repeat(300), "x"));
        assertEquals(List.of("good"), names());
    }

    @Test
    void an_existing_file_is_not_overwritten_by_a_new_one() throws Exception {
        OnlineItem first = put("file", "first");
        assertThrows(ChangedMeanwhileException.class, () -> put("file", "second"));
        assertEquals("first", get(first));
    }

    @Test
    void a_file_is_replaced_only_in_the_expected_version() throws Exception {
        OnlineItem first = put("file", "first");
        OnlineItem second =
                files.upload(first.path(), Expected.version(first), TestContent.of("second, longer"), ResumeState.NONE);
        assertNotEquals(first.etag(), second.etag());
        assertThrows(
                ChangedMeanwhileException.class,
                () -> files.upload(first.path(), Expected.version(first), TestContent.of("third"), ResumeState.NONE));
        assertThrows(ChangedMeanwhileException.class, () -> files.open(first));
        assertEquals("second, longer", get(second));
    }

    @Test
    void a_file_that_vanished_is_not_replaced() throws Exception {
        OnlineItem item = put("file", "first");
        files.delete(item);
        assertThrows(
                ChangedMeanwhileException.class,
                () -> files.upload(item.path(), Expected.version(item), TestContent.of("x"), ResumeState.NONE));
        assertEquals(List.of(), names());
    }

    @Test
    void a_file_does_not_replace_a_folder() throws Exception {
        files.createFolder(folder.child("thing"));
        assertThrows(WorkspaceException.class, () -> put("thing", "file"));
        assertTrue(files.stat(folder.child("thing")).isFolder());
    }

    @Test
    void a_file_without_its_folder_is_not_created() {
        assertThrows(
                NotFoundException.class,
                () -> files.upload(
                        folder.child("missing").child("file"), Expected.ABSENT, TestContent.of("x"), ResumeState.NONE));
    }

    @Test
    void an_empty_file_and_files_around_the_buffer_sizes_arrive_whole() throws Exception {
        for (int size : new int[] {0, 1, 65_535, 65_536, 65_537, 1_048_576, 1_048_577, 3_000_000}) {
            TestContent content = TestContent.ofSize(size);
            OnlineItem item = files.upload(folder.child("size" + size), Expected.ABSENT, content, ResumeState.NONE);
            assertEquals(size, item.size());
            try (InputStream in = files.open(item)) {
                assertArrayEquals(content.bytes(), in.readAllBytes());
            }
        }
        assertEquals(8, names().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 500_000, 3_000_000, 11_000_000})
    void content_that_changes_while_it_is_read_never_becomes_visible(int size) throws Exception {
        TestContent content = TestContent.ofSize(size).change();
        assertThrows(
                IOException.class,
                () -> files.upload(folder.child("file"), Expected.ABSENT, content, ResumeState.NONE));
        assertEquals(List.of(), names());
    }

    @Test
    void a_replacement_that_breaks_off_leaves_the_old_version() throws Exception {
        OnlineItem old = put("file", "old version");
        TestContent content = TestContent.ofSize(3_000_000).change();
        assertThrows(
                IOException.class, () -> files.upload(old.path(), Expected.version(old), content, ResumeState.NONE));
        assertEquals("old version", get(files.stat(old.path())));
    }

    @Test
    void a_large_file_replaces_the_expected_version_only() throws Exception {
        OnlineItem old = put("file", "old version");
        TestContent content = TestContent.ofSize(12_000_000);
        OnlineItem replaced = files.upload(old.path(), Expected.version(old), content, new MemoryResumeState());
        try (InputStream in = files.open(replaced)) {
            assertArrayEquals(content.bytes(), in.readAllBytes());
        }
        assertThrows(
                ChangedMeanwhileException.class,
                () -> files.upload(old.path(), Expected.version(old), content, new MemoryResumeState()));
        assertThrows(
                ChangedMeanwhileException.class,
                () -> files.upload(old.path(), Expected.ABSENT, content, new MemoryResumeState()));
        assertEquals(List.of("file"), names());
    }

    @Test
    void a_folder_is_created_once() throws Exception {
        OnlineItem created = files.createFolder(folder.child("sub"));
        assertTrue(created.isFolder());
        assertThrows(ChangedMeanwhileException.class, () -> files.createFolder(folder.child("sub")));
        assertThrows(
                NotFoundException.class,
                () -> files.createFolder(folder.child("missing").child("sub")));
    }

    @Test
    void listing_what_is_no_folder_fails() throws Exception {
        OnlineItem file = put("file", "x");
        assertThrows(WorkspaceException.class, () -> files.list(file.path()));
        assertThrows(NotFoundException.class, () -> files.list(folder.child("missing")));
        assertThrows(NotFoundException.class, () -> files.stat(folder.child("missing")));
    }

    @Test
    void a_file_moves_and_keeps_its_content_and_identity() throws Exception {
        OnlineItem file = put("file", "content");
        files.createFolder(folder.child("sub"));
        OnlineItem moved = files.move(file, folder.child("sub").child("renamed \u00e9"));
        assertEquals(file.id(), moved.id());
        assertEquals("content", get(moved));
        assertEquals(List.of("sub"), names());
    }

    @Test
    void a_folder_moves_with_all_it_holds() throws Exception {
        files.createFolder(folder.child("sub"));
        files.upload(folder.child("sub").child("file"), Expected.ABSENT, TestContent.of("x"), ResumeState.NONE);
        OnlineItem sub = files.stat(folder.child("sub"));
        OnlineItem moved = files.move(sub, folder.child("renamed"));
        assertTrue(moved.isFolder());
        assertEquals(
                List.of(moved.path().child("file")),
                files.list(moved.path()).children().stream()
                        .map(OnlineItem::path)
                        .toList());
    }

    @Test
    void nothing_is_moved_over_something_else() throws Exception {
        OnlineItem one = put("one", "1");
        OnlineItem two = put("two", "22");
        assertThrows(ChangedMeanwhileException.class, () -> files.move(one, two.path()));
        assertEquals("22", get(two));
        assertEquals("1", get(one));
    }

    @Test
    void a_changed_file_is_neither_moved_nor_deleted() throws Exception {
        OnlineItem old = put("file", "old");
        OnlineItem now = files.upload(old.path(), Expected.version(old), TestContent.of("newer"), ResumeState.NONE);
        assertThrows(ChangedMeanwhileException.class, () -> files.move(old, folder.child("elsewhere")));
        assertThrows(ChangedMeanwhileException.class, () -> files.delete(old));
        assertEquals("newer", get(now));
    }

    @Test
    void deleting_what_is_gone_says_so() throws Exception {
        OnlineItem file = put("file", "x");
        files.delete(file);
        assertThrows(WorkspaceException.class, () -> files.delete(file));
    }

    @Test
    void a_folder_in_which_something_appeared_is_not_deleted() throws Exception {
        files.createFolder(folder.child("sub"));
        OnlineItem seen = files.stat(folder.child("sub"));
        OnlineItem unexpected =
                files.upload(folder.child("sub").child("file"), Expected.ABSENT, TestContent.of("x"), ResumeState.NONE);
        assertThrows(ChangedMeanwhileException.class, () -> files.delete(seen));
        assertEquals("x", get(unexpected));
    }

    @Test
    void an_empty_folder_is_deleted() throws Exception {
        files.createFolder(folder.child("sub"));
        files.delete(files.stat(folder.child("sub")));
        assertEquals(List.of(), names());
    }

    @Test
    void a_whole_tree_is_listed_completely_or_not_at_all() throws Exception {
        files.createFolder(folder.child("a"));
        files.createFolder(folder.child("a").child("b"));
        put("1", "1");
        files.upload(folder.child("a").child("b").child("2"), Expected.ABSENT, TestContent.of("2"), ResumeState.NONE);
        Map<ItemPath, FolderListing> tree = files.listTree(folder);
        if (!tree.isEmpty()) {
            assertEquals(
                    List.of(folder, folder.child("a"), folder.child("a").child("b")), new ArrayList<>(tree.keySet()));
            assertEquals(files.list(folder), tree.get(folder));
            assertEquals(1, tree.get(folder.child("a").child("b")).children().size());
        }
        assertEquals(listsTrees(), !tree.isEmpty());
    }

    abstract boolean listsTrees();

    @Test
    void a_download_that_is_closed_early_leaves_the_connection_usable() throws Exception {
        TestContent content = TestContent.ofSize(3_000_000);
        OnlineItem item = files.upload(folder.child("file"), Expected.ABSENT, content, ResumeState.NONE);
        for (int i = 0; i < 40; i++) {
            try (InputStream in = files.open(item)) {
                assertEquals(content.bytes()[0], (byte) in.read());
            }
        }
        assertEquals(List.of("file"), names());
    }

    @Test
    void many_threads_work_at_once() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<OnlineItem>> uploads = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String name = "file" + i;
                uploads.add(threads.submit(() -> put(name, name)));
            }
            for (Future<OnlineItem> upload : uploads) {
                OnlineItem item = upload.get();
                assertEquals(item.path().name(), get(item));
            }
        }
        assertEquals(60, names().size());
    }

    @Test
    void every_request_is_counted() throws Exception {
        long before = workspace.requestCount();
        files.list(ItemPath.ROOT);
        files.list(folder);
        assertEquals(before + 2, workspace.requestCount());
    }
}
