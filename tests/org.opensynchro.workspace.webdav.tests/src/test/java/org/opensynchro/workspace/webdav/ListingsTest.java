// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.FILES;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.file;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.folder;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.multistatus;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.response;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.FolderListing;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Permission;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnusableItem;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** What the connector understands of listings, and which ones it refuses to believe. */
class ListingsTest {
    private static final String COMPLETE = "<?xml version=\"1.0\"?><d:multistatus xmlns:d=\"DAV:\">" + folder(FILES)
            + file(FILES + "a", "\"1\"") + file(FILES + "b", "\"2\"") + "</d:multistatus>";

    private ScriptedNextcloud server;
    private Workspace workspace;
    private Files files;

    @BeforeEach
    void connect() throws Exception {
        server = new ScriptedNextcloud();
        workspace = server.connect();
        files = workspace.files();
    }

    @AfterEach
    void stop() throws Exception {
        workspace.close();
        server.close();
    }

    private FolderListing list(String... responses) throws WorkspaceException {
        server.on("PROPFIND", multistatus(responses));
        return files.list(ItemPath.ROOT);
    }

    private static List<String> names(FolderListing listing) {
        return listing.children().stream().map(item -> item.path().name()).toList();
    }

    @Test
    void all_that_a_server_tells_of_a_file_is_read() throws Exception {
        OnlineItem item = list(
                        folder(FILES),
                        response(
                                FILES + "f",
                                "<d:resourcetype/><d:getetag>&quot;abc&quot;</d:getetag><d:getcontentlength>7</d:getcontentlength><d:getlastmodified>Tue,"
                                        + " 14 Nov 2023 22:13:20 GMT</d:getlastmodified>"
                                        + "<oc:id>00000042ocabc</oc:id><oc:fileid>42</oc:fileid>"
                                        + "<oc:permissions>SRGDNVW</oc:permissions><oc:checksums><oc:checksum>ADLER32:1"
                                        + " SHA1:AAF4C61DDCC5E8A2DABEDE0F3B482CD9AEA9434D</oc:checksum></oc:checksums>"))
                .children()
                .getFirst();
        assertEquals("\"abc\"", item.etag());
        assertEquals(7, item.size());
        assertEquals(1_700_000_000_000L, item.modifiedMillis());
        assertEquals("00000042ocabc", item.id());
        assertEquals(Checksum.parse("SHA1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d"), item.checksum());
        assertEquals(
                EnumSet.of(Permission.SHARE, Permission.DELETE, Permission.RENAME, Permission.MOVE, Permission.WRITE),
                item.permissions());
    }

    @Test
    void properties_that_the_server_does_not_have_are_no_values() throws Exception {
        OnlineItem item = list(
                        folder(FILES),
                        "<d:response><d:href>" + FILES
                                + "f</d:href><d:propstat><d:prop><d:resourcetype/><d:getcontentlength>7</d:getcontentlength></d:prop><d:status>HTTP/1.1"
                                + " 200 OK</d:status></d:propstat><d:propstat><d:prop><d:getetag>not"
                                + " this</d:getetag><oc:permissions/></d:prop><d:status>HTTP/1.1 404 Not"
                                + " Found</d:status></d:propstat></d:response>")
                .children()
                .getFirst();
        assertEquals("", item.etag());
        assertEquals(Checksum.NONE, item.checksum());
        assertEquals(EnumSet.allOf(Permission.class), item.permissions());
    }

    @Test
    void addresses_are_understood_in_every_form() throws Exception {
        FolderListing listing = list(
                folder("http://another.name:8080" + FILES),
                file("http://another.name:8080" + FILES + "complete", "1"),
                file(FILES + "gr%C3%BC%c3%9fe", "2"),
                file(FILES + "un escaped \u00fc", "3"),
                file(FILES + "50%", "4"),
                file("/remote.php//dav/files/%61lice/encoded", "5"),
                folder(FILES + "folder/"),
                folder(FILES + "without-slash"));
        assertEquals(
                List.of(
                        "50%",
                        "complete", "encoded", "folder", "gr\u00fc\u00dfe", "un escaped \u00fc", "without-slash"),
                names(listing));
        assertEquals(List.of(), listing.unusable());
    }

    @Test
    void an_item_that_cannot_be_used_stops_only_itself() throws Exception {
        FolderListing listing = list(
                folder(FILES),
                file(FILES + "good", "1"),
                file(FILES + "with%2Fslash", "2"),
                file(FILES + "%2e%2e", "3"),
                file(FILES + "nul%00", "4"),
                file(FILES + "not-utf8-%E9", "5"),
                file(FILES + "twice", "6"),
                file(FILES + "twice", "7"),
                response(FILES + "no-size", "<d:resourcetype/>"),
                "<d:response><d:href>" + FILES + "broken</d:href><d:status>HTTP/1.1 500 Error</d:status></d:response>");
        assertEquals(List.of("good"), names(listing));
        assertEquals(
                List.of("%2e%2e", "broken", "no-size", "not-utf8-%E9", "nul%00", "twice", "with%2Fslash"),
                listing.unusable().stream().map(UnusableItem::name).sorted().toList());
        assertTrue(listing.unusable().stream().noneMatch(item -> item.reason().isBlank()));
    }

    @Test
    void a_listing_that_ends_anywhere_before_its_end_is_refused() {
        for (int length = 0; length < COMPLETE.length(); length += 7) {
            server.on("PROPFIND", Reply.of(207, COMPLETE.substring(0, length), "Content-Type: application/xml"));
        }
        for (int length = 0; length < COMPLETE.length(); length += 7) {
            assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.ROOT));
        }
        server.on("PROPFIND", Reply.raw("HTTP/1.1 207 X\r\nContent-Length: 9999\r\n\r\n" + COMPLETE));
        assertThrows(WorkspaceException.class, () -> files.list(ItemPath.ROOT));
    }

    @Test
    void a_listing_with_something_after_its_end_is_refused() {
        server.on("PROPFIND", Reply.of(207, COMPLETE + "Internal Server Error"));
        assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.ROOT));
    }

    @Test
    void a_document_type_is_refused() {
        String evil = COMPLETE.replace(
                "<d:multistatus", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><d:multistatus");
        server.on("PROPFIND", Reply.of(207, evil));
        assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.ROOT));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>Welcome</body></html>",
                "{}",
                "",
                "<d:multistatus xmlns:d='other'/>",
                "<d:multistatus xmlns:d='DAV:'><d:response><d:propstat/></d:response></d:multistatus>"
            })
    void what_is_no_listing_is_refused(String body) {
        server.on("PROPFIND", Reply.of(207, body));
        assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.ROOT));
    }

    @Test
    void a_page_for_people_is_no_listing() {
        server.on("PROPFIND", Reply.of(200, "<html/>"));
        assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.ROOT));
    }

    @Test
    void a_listing_without_the_folder_itself_is_refused() {
        assertThrows(UnexpectedAnswerException.class, () -> list(file(FILES + "a", "1")));
        assertThrows(UnexpectedAnswerException.class, () -> list());
    }

    @Test
    void a_listing_of_something_else_is_refused() {
        assertThrows(
                UnexpectedAnswerException.class, () -> list(folder(FILES), file("/remote.php/dav/files/bob/his", "1")));
    }

    @Test
    void a_listing_that_goes_deeper_than_asked_is_refused() {
        assertThrows(
                UnexpectedAnswerException.class,
                () -> list(folder(FILES), folder(FILES + "a/"), file(FILES + "a/b", "1")));
    }

    @Test
    void an_answer_for_one_level_is_no_tree() throws Exception {
        server.on("PROPFIND", multistatus(folder(FILES), folder(FILES + "a/"), file(FILES + "b", "1")));
        assertEquals(Map.of(), files.listTree(ItemPath.ROOT));
    }

    @Test
    void a_tree_is_read_in_any_order() throws Exception {
        server.on(
                "PROPFIND",
                multistatus(
                        file(FILES + "a/b/c", "1"),
                        folder(FILES + "empty/"),
                        folder(FILES + "a/b/"),
                        folder(FILES),
                        file(FILES + "x%2Fy/z", "1"),
                        folder(FILES + "a/")));
        Map<ItemPath, FolderListing> tree = files.listTree(ItemPath.ROOT);
        assertEquals(
                List.of(ItemPath.ROOT, ItemPath.of("a"), ItemPath.of("a/b"), ItemPath.of("empty")),
                List.copyOf(tree.keySet()));
        assertEquals(List.of("c"), names(tree.get(ItemPath.of("a/b"))));
    }

    @Test
    void a_tree_in_which_a_folder_is_not_described_is_refused() {
        server.on("PROPFIND", multistatus(folder(FILES), folder(FILES + "a/"), file(FILES + "a/b/c", "1")));
        assertThrows(UnexpectedAnswerException.class, () -> files.listTree(ItemPath.ROOT));
    }

    @Test
    void a_folder_that_cannot_be_used_does_not_spoil_the_tree() throws Exception {
        server.on(
                "PROPFIND",
                multistatus(
                        folder(FILES),
                        folder(FILES + "a/"),
                        folder(FILES + "a/"),
                        file(FILES + "a/b", "1"),
                        file(FILES + "c", "1")));
        FolderListing root = files.listTree(ItemPath.ROOT).get(ItemPath.ROOT);
        assertEquals(List.of("c"), names(root));
        assertEquals(1, root.unusable().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 405, 501})
    void a_server_that_refuses_to_list_trees_says_nothing_about_them(int status) throws Exception {
        server.on("PROPFIND", Reply.of(status, ""));
        assertEquals(Map.of(), files.listTree(ItemPath.ROOT));
    }

    @Test
    void remains_of_interrupted_uploads_are_not_shown() throws Exception {
        FolderListing listing = list(
                folder(FILES),
                file(FILES + ".opensynchro-0e8b8a3c-4a52-4f0a-9f3f-6b7a1c2d3e4f", "1"),
                file(FILES + ".opensynchro-mine", "1"));
        assertEquals(List.of(".opensynchro-mine"), names(listing));
        assertEquals(List.of(), listing.unusable());
    }

    @Test
    void a_wide_folder_is_listed() throws Exception {
        String[] responses = new String[5001];
        responses[0] = folder(FILES);
        for (int i = 1; i < responses.length; i++) {
            responses[i] = file(FILES + "f" + i, "\"" + i + "\"");
        }
        assertEquals(5000, list(responses).children().size());
    }
}
