// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConditionsTest extends ServerFixture {
    private String etag;

    @BeforeEach
    void aFile() {
        etag = Client.header(client.put("a", "first"), "ETag");
    }

    @Test
    void putReplacesOnlyWhatTheClientKnows() {
        assertStatus(412, client.put("a", "x", "If-Match", "\"other\""));
        assertStatus(412, client.put("missing", "x", "If-Match", etag));
        assertStatus(412, client.put("missing", "x", "If-Match", "*"));
        assertEquals("first", client.get("a").body());
        assertStatus(204, client.put("a", "second", "If-Match", "\"other\", " + etag));
        assertStatus(412, client.put("a", "third", "If-Match", etag));
        assertStatus(204, client.put("a", "third", "If-Match", "*"));
    }

    @Test
    void aWeakTagNeverMatchesForAChange() {
        assertStatus(412, client.put("a", "x", "If-Match", "W/" + etag));
    }

    @Test
    void putMakesOnlyWhatIsNotThere() {
        assertStatus(412, client.put("a", "x", "If-None-Match", "*"));
        assertStatus(412, client.put("a", "x", "If-None-Match", etag));
        assertStatus(412, client.put("a", "x", "If-None-Match", "\"other\", W/" + etag));
        assertEquals("first", client.get("a").body());
        assertStatus(201, client.put("b", "x", "If-None-Match", "*"));
        assertStatus(204, client.put("a", "x", "If-None-Match", "\"other\""));
    }

    @Test
    void deleteAndMoveAndCopyAreAboutTheSource() {
        assertStatus(412, client.delete("a", "If-Match", "\"other\""));
        assertStatus(412, client.relocate("MOVE", "a", "b", "If-Match", "\"other\""));
        assertStatus(412, client.relocate("COPY", "a", "b", "If-Match", "\"other\""));
        assertStatus(404, client.get("b"));
        assertStatus(201, client.relocate("COPY", "a", "b", "If-Match", etag));
        assertStatus(201, client.relocate("MOVE", "a", "c", "If-Match", etag));
        assertStatus(204, client.delete("c", "If-Match", etag));
    }

    @Test
    void aFolderIsMadeOrDeletedOnlyAsExpected() {
        assertStatus(412, client.mkcol("d", "If-Match", "*"));
        assertStatus(201, client.mkcol("d", "If-None-Match", "*"));
        assertStatus(412, client.mkcol("d", "If-None-Match", "*"));
        String folder = client.etag("d/");
        client.put("d/new", "x");
        assertStatus(412, client.delete("d/", "If-Match", folder));
        assertStatus(204, client.delete("d/", "If-Match", client.etag("d/")));
    }

    @Test
    void anIfHeaderCanSpeakOfAnotherResource() {
        client.put("b", "old");
        String known = "<" + client.uri("b") + "> ([" + client.etag("b") + "])";
        client.put("b", "new");
        assertStatus(412, client.relocate("MOVE", "a", "b", "If", known));
        assertStatus(
                204, client.relocate("MOVE", "a", "b", "If", "<" + client.uri("b") + "> ([" + client.etag("b") + "])"));
    }

    @Test
    void anIfHeaderHoldsWhenOneOfItsListsHolds() {
        assertStatus(412, client.put("a", "x", "If", "([\"other\"])"));
        assertStatus(412, client.put("a", "x", "If", "([" + etag + "] [\"other\"])"));
        assertStatus(412, client.put("a", "x", "If", "(<urn:uuid:no-such-lock>)"));
        assertStatus(412, client.put("a", "x", "If", "(Not [" + etag + "])"));
        assertStatus(204, client.put("a", "x", "If", "([\"other\"]) ([" + etag + "] Not <DAV:no-lock>)"));
        for (String nonsense : List.of("(", "[\"x\"]", "() x", "<http://x/> [\"x\"]", "nonsense")) {
            assertStatus(400, client.put("a", "x", "If", nonsense));
        }
    }

    @Test
    void ofManyThatWouldReplaceTheSameStateExactlyOneDoes() throws Exception {
        List<Future<HttpResponse<String>>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 24; i++) {
                String body = "writer " + i;
                answers.add(threads.submit(() -> client.put("a", body, "If-Match", etag)));
            }
        }
        List<Integer> statuses = new ArrayList<>();
        for (Future<HttpResponse<String>> answer : answers) {
            statuses.add(answer.get().statusCode());
        }
        assertEquals(1, statuses.stream().filter(status -> status == 204).count(), statuses.toString());
        assertEquals(23, statuses.stream().filter(status -> status == 412).count(), statuses.toString());
    }
}
