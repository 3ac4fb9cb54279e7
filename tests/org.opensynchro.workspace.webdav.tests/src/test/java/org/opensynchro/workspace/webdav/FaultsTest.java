// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.FILES;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.error;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.file;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.multistatus;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.response;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ClientRefusedException;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.RefusedNameException;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.TooLargeException;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** What the connector makes of servers that refuse, lie, break off or hang. */
class FaultsTest {
    private static final ItemPath NOTE = ItemPath.of("note.txt");
    private static final Reply STORED = Reply.of(201, "", "ETag: \"e1\"", "OC-FileId: 0001oc", "X-OC-MTime: accepted");

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

    private OnlineItem upload() throws WorkspaceException, IOException {
        return files.upload(NOTE, Expected.ABSENT, TestContent.of("hello"), ResumeState.NONE);
    }

    private OnlineItem known(String etag) throws WorkspaceException {
        server.on("PROPFIND", multistatus(file(FILES + "note.txt", etag)));
        return files.stat(NOTE);
    }

    private String download(OnlineItem item) throws WorkspaceException, IOException {
        try (InputStream in = files.open(item)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "400, UnexpectedAnswerException",
        "401, AuthenticationException",
        "403, ForbiddenException",
        "404, NotFoundException",
        "405, ChangedMeanwhileException",
        "409, NotFoundException",
        "412, ChangedMeanwhileException",
        "413, TooLargeException",
        "414, RefusedNameException",
        "423, LockedException",
        "429, UnavailableException",
        "500, UnexpectedAnswerException",
        "502, UnavailableException",
        "503, UnavailableException",
        "504, UnavailableException",
        "507, QuotaExceededException"
    })
    void each_refusal_of_an_upload_is_told_by_its_cause(int status, String cause) {
        server.on("PUT", error(status, "Sabre\\DAV\\Exception", "the server&apos;s own words"));
        WorkspaceException failure = assertThrows(WorkspaceException.class, this::upload);
        assertEquals(cause, failure.getClass().getSimpleName());
        assertFalse(failure.getMessage().contains("top-secret"), failure.getMessage());
        assertFalse(failure.advice().isBlank());
        if (status != 405 && status != 409) {
            assertTrue(failure.getMessage().contains("the server's own words"), failure.getMessage());
        }
    }

    @Test
    void a_refused_name_is_not_mistaken_for_a_missing_right() {
        server.on("PUT", error(400, "OCA\\DAV\\Connector\\Sabre\\Exception\\InvalidPath", "no such sign"));
        assertThrows(RefusedNameException.class, this::upload);
        server.on("MKCOL", error(403, "Sabre\\DAV\\Exception\\Forbidden", "&quot;con&quot; is a reserved name"));
        assertThrows(RefusedNameException.class, () -> files.createFolder(ItemPath.of("con")));
    }

    @Test
    void a_refused_application_is_told_clearly() {
        server.on("PROPFIND", error(403, "Sabre\\DAV\\Exception\\Forbidden", "Unsupported client version."));
        ClientRefusedException refused = assertThrows(ClientRefusedException.class, () -> files.list(ItemPath.ROOT));
        assertTrue(refused.getMessage().contains("desktop applications"), refused.getMessage());
    }

    @Test
    void a_checksum_that_the_server_finds_wrong_is_corruption() {
        server.on("PUT", error(400, "Sabre\\DAV\\Exception\\BadRequest", "The computed checksum does not match."));
        assertThrows(CorruptedContentException.class, this::upload);
    }

    @Test
    void words_of_the_server_are_shortened() {
        server.on("PUT", error(423, "X", "y".repeat(5000)));
        WorkspaceException failure = assertThrows(WorkspaceException.class, this::upload);
        assertTrue(failure.getMessage().length() < 400);
    }

    @Test
    void one_storage_that_is_away_does_not_stop_the_whole_workspace() {
        server.on("PROPFIND", error(503, "OCP\\Files\\StorageNotAvailableException", "away"));
        WorkspaceException failure =
                assertThrows(UnexpectedAnswerException.class, () -> files.list(ItemPath.of("mounted")));
        assertFalse(failure.concernsWholeWorkspace());
    }

    @Test
    void a_busy_server_is_asked_again_after_the_time_it_names() throws Exception {
        server.on("PUT", Reply.of(429, "", "Retry-After: 7"), Reply.of(503, ""), STORED);
        assertEquals("\"e1\"", upload().etag());
        assertEquals(2, server.pauses().size());
        assertTrue(server.pauses().getFirst().compareTo(Duration.ofSeconds(7)) >= 0);
        assertTrue(server.pauses().getFirst().compareTo(Duration.ofSeconds(8)) < 0);
        // Two for connecting, one to learn about preconditions, three attempts.
        assertEquals(6, workspace.requestCount());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Retry-After: 3600",
                "Retry-After: Fri, 31 Dec 2100 23:59:59 GMT",
                "X-Nextcloud-Maintenance-Mode: 1"
            })
    void nobody_waits_for_a_long_outage(String header) {
        server.on("PUT", Reply.of(503, "", header));
        assertThrows(UnavailableException.class, this::upload);
        assertEquals(List.of(), server.pauses());
    }

    @Test
    void retries_are_bounded() {
        server.on("PUT", Reply.of(503, ""));
        assertThrows(UnavailableException.class, this::upload);
        assertEquals(2, server.pauses().size());
    }

    @Test
    void an_upload_whose_answer_was_lost_is_sent_again_when_looking_shows_nothing() throws Exception {
        server.on("PUT", Reply.raw(""), STORED).on("PROPFIND", Reply.of(404, ""));
        assertEquals("\"e1\"", upload().etag());
        assertEquals(3, server.server().received("PUT").size(), "one to find out about preconditions and two attempts");
    }

    @Test
    void an_upload_whose_answer_was_lost_counts_when_looking_shows_it() throws Exception {
        String checksum = "SHA1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d";
        String properties = "<d:resourcetype/><d:getetag>\"e9\"</d:getetag><d:getcontentlength>5</d:getcontentlength>"
                + "<oc:checksums><oc:checksum>" + checksum + "</oc:checksum></oc:checksums>";
        server.on("PUT", Reply.raw("")).on("PROPFIND", multistatus(response(FILES + "note.txt", properties)));
        assertEquals("\"e9\"", upload().etag());
        assertEquals(2, server.server().received("PUT").size());
    }

    @Test
    void an_upload_whose_answer_was_lost_is_left_alone_when_looking_shows_something_else() {
        server.on("PUT", Reply.raw("")).on("PROPFIND", multistatus(file(FILES + "note.txt", "\"e9\"")));
        assertThrows(UnreachableException.class, this::upload);
        assertEquals(2, server.server().received("PUT").size());
    }

    @Test
    void a_lost_answer_to_another_change_is_not_asked_for_again() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("DELETE", Reply.raw("")).on("MKCOL", Reply.raw(""));
        assertThrows(UnreachableException.class, () -> files.delete(item));
        assertThrows(UnreachableException.class, () -> files.createFolder(ItemPath.of("folder")));
        assertEquals(1, server.server().received("DELETE").size());
        assertEquals(1, server.server().received("MKCOL").size());
    }

    @Test
    void nothing_can_be_asked_of_a_closed_workspace() {
        workspace.close();
        assertThrows(UnreachableException.class, () -> files.list(ItemPath.ROOT));
        assertEquals(List.of(), server.pauses());
    }

    @Test
    void a_lost_answer_to_a_question_is_asked_for_again() throws Exception {
        server.on("PROPFIND", Reply.raw(""), multistatus(file(FILES + "note.txt", "\"e1\"")));
        assertEquals("\"e1\"", files.stat(NOTE).etag());
    }

    @Test
    void a_server_that_hangs_is_given_up() throws Exception {
        try (Workspace impatient = server.connectImpatiently()) {
            server.on("PROPFIND", Reply.hanging());
            UnreachableException failure = assertThrows(
                    UnreachableException.class, () -> impatient.files().list(ItemPath.ROOT));
            assertTrue(failure.getMessage().contains("127.0.0.1"), failure.getMessage());
        }
    }

    @Test
    void interrupting_abandons_a_call() throws Exception {
        server.on("MOVE", Reply.hanging());
        OnlineItem item = known("\"e1\"");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<OnlineItem> move = () -> files.move(item, ItemPath.of("other"));
            Future<OnlineItem> running = threads.submit(move);
            while (server.server().received("MOVE").isEmpty()) {
                Thread.onSpinWait();
            }
            threads.shutdownNow();
            Exception failure = assertThrows(ExecutionException.class, running::get);
            assertInstanceOf(UnreachableException.class, failure.getCause());
        }
    }

    @Test
    void closing_the_workspace_abandons_a_call() throws Exception {
        server.on("MOVE", Reply.hanging());
        OnlineItem item = known("\"e1\"");
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<OnlineItem> running = threads.submit(() -> files.move(item, ItemPath.of("other")));
            while (server.server().received("MOVE").isEmpty()) {
                Thread.onSpinWait();
            }
            workspace.close();
            Exception failure = assertThrows(ExecutionException.class, running::get);
            assertInstanceOf(UnreachableException.class, failure.getCause());
        }
    }

    @Test
    void a_download_that_is_cut_never_looks_complete() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nETag: \"e1\"\r\n\r\nhel"));
        assertThrows(IOException.class, () -> download(item));
    }

    @Test
    void a_download_without_length_that_ends_early_never_looks_complete() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.raw("HTTP/1.1 200 OK\r\nETag: \"e1\"\r\nConnection: close\r\n\r\nhel"));
        assertThrows(IOException.class, () -> download(item));
    }

    @Test
    void a_download_that_is_longer_than_the_file_is_refused() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.raw("HTTP/1.1 200 OK\r\nETag: \"e1\"\r\nConnection: close\r\n\r\nhello and more"));
        assertThrows(IOException.class, () -> download(item));
    }

    @Test
    void a_download_of_another_length_is_another_version() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.of(200, "hello and more", "ETag: \"e1\""));
        assertThrows(ChangedMeanwhileException.class, () -> download(item));
    }

    @Test
    void a_download_with_another_tag_is_another_version_unless_looking_says_otherwise() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.of(200, "hello", "ETag: \"e1-gzip\""));
        assertEquals("hello", download(item));
        server.on("PROPFIND", multistatus(file(FILES + "note.txt", "\"e2\"")));
        files.stat(NOTE);
        assertThrows(ChangedMeanwhileException.class, () -> download(item));
    }

    @Test
    void a_compressed_download_is_refused() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on("GET", Reply.of(200, "hello", "Content-Encoding: gzip"));
        assertThrows(UnexpectedAnswerException.class, () -> download(item));
        assertEquals("identity", server.server().received("GET").getLast().header("accept-encoding"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"e1\"", "W/\"e1\"", "e1"})
    void tags_have_one_form_however_they_are_written(String written) throws Exception {
        OnlineItem item = known(written);
        assertEquals("\"e1\"", item.etag());
        server.on("PUT", request -> request.header("if-match").equals("\"e1\"") ? STORED : Reply.of(412, ""));
        OnlineItem replaced = files.upload(NOTE, Expected.version(item), TestContent.of("hello"), ResumeState.NONE);
        assertEquals("\"e1\"", replaced.etag());
    }

    @Test
    void an_upload_says_what_it_is_before_it_comes() throws Exception {
        server.on("PUT", STORED);
        upload();
        ScriptedServer.Received put = server.server().received("PUT").getLast();
        assertEquals("1700000000", put.header("x-oc-mtime"));
        assertEquals("SHA1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d", put.header("oc-checksum"));
        assertEquals("*", put.header("if-none-match"));
        assertEquals("", put.header("expect"));
    }

    @Test
    void a_large_file_is_refused_before_it_is_sent() {
        server.server().refuseBeforeBody(Reply.of(413, "", "Connection: close"));
        assertThrows(
                TooLargeException.class,
                () -> files.upload(NOTE, Expected.ABSENT, TestContent.ofSize(3_000_000), ResumeState.NONE));
        assertEquals(0, server.server().received("PUT").getLast().body().length);
    }

    @Test
    void a_connection_serves_again_after_a_long_answer() throws Exception {
        String[] responses = new String[2000];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = i == 0 ? ScriptedNextcloud.folder(FILES) : file(FILES + i, "\"e\"");
        }
        server.on("PROPFIND", multistatus(responses));
        for (int i = 0; i < 5; i++) {
            files.list(ItemPath.ROOT);
        }
        assertEquals(1, server.server().connections());
    }

    @Test
    void a_connection_serves_again_after_a_refusal() throws Exception {
        server.on("PUT", error(423, "X", "locked"));
        for (int i = 0; i < 5; i++) {
            assertThrows(WorkspaceException.class, this::upload);
        }
        assertEquals(1, server.server().connections());
    }

    @Test
    void an_upload_of_which_the_server_keeps_a_part_is_corruption() {
        server.on("PUT", Reply.of(201, "", "ETag: \"e1\""));
        server.on("PROPFIND", multistatus(file(FILES + "note.txt", "\"e1\"")));
        assertThrows(
                CorruptedContentException.class,
                () -> files.upload(NOTE, Expected.ABSENT, TestContent.of("hello, hello"), ResumeState.NONE));
    }

    @Test
    void a_deletion_that_failed_in_part_is_no_success() throws Exception {
        OnlineItem item = known("\"e1\"");
        server.on(
                "DELETE",
                multistatus("<d:response><d:href>/x</d:href><d:status>HTTP/1.1 423 Locked</d:status></d:response>"));
        assertThrows(UnexpectedAnswerException.class, () -> files.delete(item));
    }

    @Test
    void the_session_cookie_is_kept() throws Exception {
        server.on(
                "PROPFIND",
                Reply.of(207, "", "Set-Cookie: session=abc; Path=/; HttpOnly"),
                multistatus(file(FILES + "note.txt", "e")));
        assertThrows(WorkspaceException.class, () -> files.stat(NOTE));
        files.stat(NOTE);
        assertEquals(
                "session=abc", server.server().received("PROPFIND").getLast().header("cookie"));
    }

    @Test
    void a_password_that_stops_working_is_told() {
        server.on("PROPFIND", Reply.of(401, "", "WWW-Authenticate: Basic realm=\"x\""));
        assertThrows(AuthenticationException.class, () -> files.list(ItemPath.ROOT));
        assertEquals(1, server.server().received("PROPFIND").size());
    }
}
