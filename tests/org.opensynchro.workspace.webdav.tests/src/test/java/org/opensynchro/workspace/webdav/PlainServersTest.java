// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.file;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.folder;
import static org.opensynchro.workspace.webdav.ScriptedNextcloud.multistatus;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.workspace.ChangedMeanwhileException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.webdav.ScriptedServer.Received;
import org.opensynchro.workspace.webdav.ScriptedServer.Reply;

/** Servers that claim nothing are found out before anything is entrusted to their preconditions. */
class PlainServersTest {
    private static final ItemPath NOTE = ItemPath.of("note.txt");

    private ScriptedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    private Workspace connect() throws Exception {
        return ScriptedNextcloud.connector(new ArrayList<>())
                .connect(new ConnectionSettings(server.address(), "alice", "top-secret"));
    }

    /** A server on which {@code note.txt} exists, and which honours only these precondition headers. */
    private void serverHonouring(Set<String> honoured) {
        List<String> created = new ArrayList<>(List.of("/note.txt"));
        server.script(request -> switch (request.method()) {
            case "PROPFIND" -> found(request, created);
            case "PUT" -> put(request, honoured, created);
            case "DELETE" -> Reply.of(204, "");
            default -> Reply.of(404, "");
        });
    }

    private static Reply found(Received request, List<String> created) {
        if (request.target().equals("/")) {
            return request.header("depth").equals("0")
                    ? multistatus(folder("/"))
                    : multistatus(folder("/"), file("/note.txt", "\"e2\""));
        }
        return created.contains(request.target()) ? multistatus(file(request.target(), "\"e2\"")) : Reply.of(404, "");
    }

    private static Reply put(Received request, Set<String> honoured, List<String> created) {
        boolean exists = created.contains(request.target());
        boolean refused = honoured.contains("if-match")
                        && !request.header("if-match").isEmpty()
                        && !request.header("if-match").equals("\"e2\"")
                || honoured.contains("if-none-match")
                        && request.header("if-none-match").equals("*")
                        && exists;
        if (refused) {
            return Reply.of(412, "");
        }
        created.add(request.target());
        return Reply.of(exists ? 204 : 201, "");
    }

    private List<Received> putsOfNote() {
        return server.received("PUT").stream()
                .filter(request -> request.target().equals("/note.txt"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "if-match", "if-none-match"})
    void a_server_that_ignores_a_precondition_is_looked_at_first(String honoured) throws Exception {
        serverHonouring(Set.of(honoured));
        try (Workspace workspace = connect()) {
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> workspace.files().upload(NOTE, Expected.ABSENT, TestContent.of("hello"), ResumeState.NONE));
            assertEquals(List.of(), putsOfNote());
        }
    }

    @Test
    void a_server_that_honours_preconditions_is_trusted() throws Exception {
        serverHonouring(Set.of("if-match", "if-none-match"));
        try (Workspace workspace = connect()) {
            assertThrows(
                    ChangedMeanwhileException.class,
                    () -> workspace.files().upload(NOTE, Expected.ABSENT, TestContent.of("hello"), ResumeState.NONE));
            assertEquals(1, putsOfNote().size());
            assertEquals(1, server.received("PROPFIND").size(), "the one that connecting takes");
        }
    }

    @Test
    void a_server_is_found_out_only_once_and_leaves_nothing_behind() throws Exception {
        serverHonouring(Set.of());
        try (Workspace workspace = connect()) {
            OnlineItem seen = workspace.files().stat(NOTE);
            for (int i = 0; i < 3; i++) {
                workspace.files().upload(NOTE, Expected.version(seen), TestContent.of("hello"), ResumeState.NONE);
            }
        }
        assertEquals(3, putsOfNote().size());
        assertEquals(4, server.received("PUT").size());
        assertEquals(1, server.received("DELETE").size());
    }

    @Test
    void nothing_is_written_when_only_reading() throws Exception {
        serverHonouring(Set.of());
        try (Workspace workspace = connect()) {
            workspace.files().list(ItemPath.ROOT);
        }
        assertEquals(0, server.received("PUT").size());
    }
}
