// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.CorruptedContentException;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.QuotaExceededException;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;

/** Large files go up in parts, and an interrupted upload goes on where it stopped. */
class ChunkedUploadTest {
    private static final int CHUNK = 10 * 1024 * 1024;
    private static final int SIZE = 2 * CHUNK + 5;
    private static final ItemPath PATH = ItemPath.of("large file");

    private final ResumeState resume = new MemoryResumeState();
    private EmbeddedWorkspace server;

    @BeforeEach
    void start(@TempDir Path temporary) throws Exception {
        server = new EmbeddedWorkspace(temporary);
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    /** Uploads over a new connection, as after a restart of the application. */
    private OnlineItem upload(Expected expected, TestContent content) throws Exception {
        try (Workspace workspace = server.connect()) {
            return workspace.files().upload(PATH, expected, content, resume);
        }
    }

    private void interrupt(int afterBytes) {
        TestContent breaking = TestContent.ofSize(SIZE).breakingAfter(afterBytes);
        assertEquals(
                "the disk is gone",
                assertThrows(IOException.class, () -> upload(Expected.ABSENT, breaking))
                        .getMessage());
    }

    private long puts() {
        return server.requests().getOrDefault("PUT", 0L);
    }

    private void assertArrived(TestContent content) throws Exception {
        try (Workspace workspace = server.connect();
                InputStream in = workspace.files().open(workspace.files().stat(PATH))) {
            assertArrayEquals(content.bytes(), in.readAllBytes());
        }
    }

    @Test
    void a_large_file_arrives_whole() throws Exception {
        TestContent content = TestContent.ofSize(SIZE);
        OnlineItem item = upload(Expected.ABSENT, content);
        assertEquals(SIZE, item.size());
        assertEquals(TestContent.MODIFIED, item.modifiedMillis());
        assertEquals(3, puts());
        assertEquals("", resume.load());
        assertArrived(content);
        try (Workspace workspace = server.connect()) {
            OnlineItem seen = workspace.files().stat(PATH);
            assertEquals(seen.etag(), item.etag());
            assertEquals(seen.id(), item.id());
            assertEquals(seen.checksum(), item.checksum());
        }
    }

    @Test
    void nothing_is_sent_of_a_file_for_which_the_workspace_has_no_room() throws Exception {
        server.quota(SIZE - 1_500_000);

        QuotaExceededException refused =
                assertThrows(QuotaExceededException.class, () -> upload(Expected.ABSENT, TestContent.ofSize(SIZE)));

        assertTrue(refused.getMessage().contains("2 MB are missing"), refused.getMessage());
        assertEquals(0, puts());
    }

    @Test
    void an_interrupted_upload_sends_again_only_the_part_that_broke() throws Exception {
        interrupt(CHUNK + 1000);
        assertNotEquals("", resume.load());
        long before = puts();
        TestContent content = TestContent.ofSize(SIZE);
        upload(Expected.ABSENT, content);
        assertEquals(2, puts() - before);
        assertArrived(content);
    }

    @Test
    void another_version_of_the_file_starts_anew() throws Exception {
        interrupt(CHUNK + 1000);
        long before = puts();
        TestContent other = TestContent.ofSize(SIZE + 1);
        upload(Expected.ABSENT, other);
        assertEquals(3, puts() - before);
        assertArrived(other);
    }

    @Test
    void parts_of_an_edit_that_left_size_and_time_alone_are_refused_and_then_sent_anew() throws Exception {
        interrupt(CHUNK + 1000);
        TestContent edited = TestContent.ofSize(SIZE).edited();
        assertThrows(CorruptedContentException.class, () -> upload(Expected.ABSENT, edited));
        assertEquals("", resume.load());
        upload(Expected.ABSENT, edited);
        assertArrived(edited);
    }

    @Test
    void an_edit_that_left_size_and_time_alone_starts_anew_where_the_source_tells_it_apart() throws Exception {
        TestContent first = TestContent.ofSize(SIZE).inVersion("first");
        first.breakingAfter(CHUNK + 1000);
        assertThrows(IOException.class, () -> upload(Expected.ABSENT, first));
        long before = puts();
        TestContent edited = TestContent.ofSize(SIZE).edited().inVersion("second");

        upload(Expected.ABSENT, edited);

        assertEquals(3, puts() - before, "no part of the first edit is used, without asking the server");
        assertArrived(edited);
    }

    @Test
    void the_parts_of_a_replaced_version_do_not_stay_on_the_server() throws Exception {
        interrupt(CHUNK + 1000);
        String upload = resume.load().split("\t")[1];
        assertEquals(207, statusOfUpload(upload));
        upload(Expected.ABSENT, TestContent.ofSize(SIZE + 1));
        assertEquals(404, statusOfUpload(upload));
    }

    /** What the server answers when asked about a gathering upload. */
    private int statusOfUpload(String upload) throws Exception {
        String account = TestWorkspace.USER + ':' + TestWorkspace.PASSWORD;
        HttpRequest request = HttpRequest.newBuilder(
                        server.address().resolve("/remote.php/dav/uploads/" + TestWorkspace.USER + '/' + upload + '/'))
                .method("PROPFIND", HttpRequest.BodyPublishers.noBody())
                .header("Depth", "0")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    @Test
    void parts_that_the_server_has_forgotten_are_sent_again() throws Exception {
        interrupt(CHUNK + 1000);
        String state = resume.load();
        resume.save(state.replaceFirst("opensynchro-[0-9a-f-]+", "opensynchro-00000000-0000-0000-0000-000000000000"));
        TestContent content = TestContent.ofSize(SIZE);
        upload(Expected.ABSENT, content);
        assertArrived(content);
    }

    @Test
    void a_state_that_cannot_be_read_starts_anew() throws Exception {
        for (String state : new String[] {"nonsense", "chunks2\tx", "chunks2\tid\tmany\t1\t\t1\tp", "\t\t\t\t\t\t"}) {
            resume.save(state);
            try (Workspace workspace = server.connect()) {
                OnlineItem item = workspace.files().upload(PATH, Expected.ABSENT, TestContent.ofSize(SIZE), resume);
                workspace.files().delete(item);
            }
        }
    }

    @Test
    void nothing_is_sent_when_the_target_is_not_as_expected() throws Exception {
        upload(Expected.ABSENT, TestContent.ofSize(SIZE));
        long before = puts();
        assertThrows(ChangedMeanwhileException.class, () -> upload(Expected.ABSENT, TestContent.ofSize(SIZE + 1)));
        assertEquals(before, puts());
    }

    @Test
    void a_source_that_changed_meanwhile_is_not_put_together() throws Exception {
        assertThrows(
                IOException.class,
                () -> upload(Expected.ABSENT, TestContent.ofSize(SIZE).change()));
        try (Workspace workspace = server.connect()) {
            assertTrue(workspace.files().list(ItemPath.ROOT).children().isEmpty());
        }
    }
}
