// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.file;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.folder;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.multistatus;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.response;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** A plain server without preconditions, on which somebody else saves another version at the worst moment. */
class MeanwhileTest {
    private static final ItemPath NOTE = ItemPath.of("note.txt");
    private static final int LARGE = 100_000;
    private static final String OTHER_CHECKSUM =
            "<oc:checksums><oc:checksum>SHA1:0000000000000000000000000000000000000000</oc:checksum></oc:checksums>";

    private final Map<String, String> responses = new ConcurrentHashMap<>();
    private final Map<String, Reply> answers = new ConcurrentHashMap<>();
    private final List<Duration> pauses = new ArrayList<>();
    private ScriptedServer server;
    private Workspace workspace;
    private Files files;

    @BeforeEach
    void connect() throws Exception {
        server = new ScriptedServer();
        server.script(this::answer);
        workspace = ScriptedNextcloud.connector(pauses)
                .connect(new ConnectionSettings(server.address(), "alice", "top-secret"));
        files = workspace.files();
    }

    @AfterEach
    void stop() throws IOException {
        workspace.close();
        server.close();
    }

    private Reply answer(Received request) {
        if (request.method().equals("PROPFIND")) {
            if (request.target().equals("/")) {
                return multistatus(folder("/"));
            }
            String response = responses.get(request.target());
            return response == null ? Reply.of(404, "") : multistatus(response);
        }
        boolean temporary = request.target().startsWith("/.opensynchro-");
        if (request.method().equals("PUT") && temporary) {
            int size = request.body().length;
            responses.put(request.target(), found(request.target(), "\"staged\"", size, ""));
        }
        return temporary && !request.method().equals("MOVE")
                ? Reply.of(204, "")
                : answers.getOrDefault(request.method(), Reply.of(204, ""));
    }

    private static String found(String target, String etag, int size, String more) {
        return response(
                target,
                "<d:resourcetype/><d:getetag>" + etag + "</d:getetag><d:getcontentlength>" + size
                        + "</d:getcontentlength>" + more);
    }

    /** What is found at the note's place, before and after. */
    private OnlineItem onlineIs(String response) throws Exception {
        responses.put("/note.txt", response);
        return files.stat(NOTE);
    }

    private OnlineItem replace(OnlineItem seen, Content content) throws Exception {
        return files.upload(NOTE, Expected.version(seen), content, ResumeState.NONE);
    }

    private long received(String method) {
        return server.received(method).stream()
                .filter(request -> request.target().equals("/note.txt"))
                .count();
    }

    @Test
    void another_checksum_after_an_upload_is_another_version() throws Exception {
        OnlineItem seen = onlineIs(found("/note.txt", "\"e2\"", 5, OTHER_CHECKSUM));
        assertThrows(ChangedMeanwhileException.class, () -> replace(seen, TestContent.of("hello")));
        assertEquals(1, received("PUT"));
    }

    @Test
    void another_size_after_an_upload_is_another_version() throws Exception {
        OnlineItem seen = onlineIs(found("/note.txt", "\"e2\"", 7, ""));
        assertThrows(ChangedMeanwhileException.class, () -> replace(seen, TestContent.of("hello")));
    }

    @Test
    void the_tag_that_an_upload_is_answered_with_is_kept_whatever_is_found_after_it() throws Exception {
        answers.put("PUT", Reply.of(204, "", "ETag: \"ours\""));
        OnlineItem seen = onlineIs(file("/note.txt", "\"theirs\""));
        assertEquals("\"ours\"", replace(seen, TestContent.of("hello")).etag());
    }

    @Test
    void another_size_after_a_staged_upload_is_another_version() throws Exception {
        OnlineItem seen = onlineIs(found("/note.txt", "\"e2\"", LARGE + 1, ""));
        assertThrows(ChangedMeanwhileException.class, () -> replace(seen, TestContent.ofSize(LARGE)));
        assertEquals(1, server.received("MOVE").size());
    }

    @Test
    void the_tag_that_a_staged_upload_is_answered_with_is_kept() throws Exception {
        answers.put("MOVE", Reply.of(204, "", "ETag: \"ours\""));
        OnlineItem seen = onlineIs(found("/note.txt", "\"theirs\"", LARGE, ""));
        assertEquals("\"ours\"", replace(seen, TestContent.ofSize(LARGE)).etag());
    }

    @Test
    void the_tag_that_a_move_is_answered_with_is_kept_with_what_was_moved() throws Exception {
        answers.put("MOVE", Reply.of(201, "", "ETag: \"ours\""));
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        responses.put("/other", found("/other", "\"theirs\"", 7, ""));
        OnlineItem moved = files.move(seen, ItemPath.of("other"));
        assertEquals("\"ours\"", moved.etag());
        assertEquals(5, moved.size());
    }

    @Test
    void another_size_after_a_move_without_a_tag_is_found_by_the_next_look() throws Exception {
        answers.put("MOVE", Reply.of(201, ""));
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        responses.put("/other", found("/other", "\"theirs\"", 7, ""));
        OnlineItem moved = files.move(seen, ItemPath.of("other"));
        assertEquals("\"e2\"", moved.etag());
        assertEquals(5, moved.size());
    }

    /** Refuses a method for now, and asks for a pause that the connector would otherwise wait. */
    private void busyFor(String method) {
        answers.put(method, Reply.of(503, "", "Retry-After: 20"));
    }

    @Test
    void an_upload_that_only_a_look_guards_is_not_repeated_after_a_pause() throws Exception {
        busyFor("PUT");
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        assertThrows(UnavailableException.class, () -> replace(seen, TestContent.of("hello")));
        assertEquals(1, received("PUT"));
        assertEquals(List.of(), pauses);
    }

    @Test
    void a_staged_upload_is_not_moved_into_place_after_a_pause() throws Exception {
        busyFor("MOVE");
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        assertThrows(UnavailableException.class, () -> replace(seen, TestContent.ofSize(LARGE)));
        assertEquals(1, server.received("MOVE").size());
        assertEquals(List.of(), pauses);
    }

    @Test
    void a_deletion_that_only_a_look_guards_is_not_repeated_after_a_pause() throws Exception {
        busyFor("DELETE");
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        assertThrows(UnavailableException.class, () -> files.delete(seen));
        assertEquals(1, received("DELETE"));
        assertEquals(List.of(), pauses);
    }

    @Test
    void a_move_that_only_a_look_guards_is_not_repeated_after_a_pause() throws Exception {
        busyFor("MOVE");
        OnlineItem seen = onlineIs(file("/note.txt", "\"e2\""));
        assertThrows(UnavailableException.class, () -> files.move(seen, ItemPath.of("other")));
        assertEquals(1, received("MOVE"));
    }
}
