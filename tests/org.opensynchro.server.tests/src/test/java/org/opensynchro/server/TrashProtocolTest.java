// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.server.Client.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

class TrashProtocolTest extends ServerFixture {
    private static final String BIN = "/remote.php/dav/trashbin/alice/trash";
    private static final String RESTORE = "/remote.php/dav/trashbin/alice/restore/";

    /** The address of the only thing in the trash. */
    private String only() {
        String[] responses = client.propfind(BIN, "1", "d:resourcetype").body().split("<d:href>");
        assertEquals(3, responses.length, String.join("\n", responses));
        return responses[2].split("</d:href>")[0];
    }

    @Test
    void theCapabilityIsAdvertised() {
        String json = client.get("/ocs/v2.php/cloud/capabilities?format=json").body();
        assertTrue(json.contains("\"undelete\":true"), json);
    }

    @Test
    void whatIsDeletedIsListedWithItsPlaceAndTime() {
        client.mkcol("d");
        client.put("d/%C3%A9%20&%20b.txt", "hello");
        String id = client.property("d/%C3%A9%20&%20b.txt", "oc:fileid");
        assertStatus(204, client.delete("d/%C3%A9%20&%20b.txt"));

        String item = only();
        assertEquals("é &amp; b.txt", client.property(item, "nc:trashbin-filename"));
        assertEquals("d/é &amp; b.txt", client.property(item, "nc:trashbin-original-location"));
        assertTrue(client.property(item, "nc:trashbin-deletion-time").matches("\\d{10,}"));
        assertEquals("5", client.property(item, "oc:size"));
        assertEquals(id, client.property(item, "oc:fileid"));
        assertEquals(207, client.propfind(BIN, "0", "d:resourcetype").statusCode());
    }

    @Test
    void whatIsRestoredIsWhereTheAnswerSaysWithItsOldIdAndTheTagsAboveAreNew() {
        client.mkcol("d");
        client.put("d/f", "hello");
        String id = client.property("d/f", "oc:id");
        client.delete("d/f");
        String folder = client.etag("d/");
        String root = client.etag("");

        HttpResponse<String> restored = client.relocate("MOVE", only(), RESTORE + "f");

        assertStatus(201, restored);
        assertEquals("/remote.php/dav/files/alice/d/f", header(restored, "Content-Location"));
        assertEquals(id, header(restored, "OC-FileId"));
        assertEquals("hello", client.get("d/f").body());
        assertEquals(id, client.property("d/f", "oc:id"));
        assertNotEquals(folder, client.etag("d/"));
        assertNotEquals(root, client.etag(""));
        assertStatus(404, client.relocate("MOVE", BIN + "/f.d1", RESTORE + "f"));
    }

    @Test
    void nothingIsRestoredToWhereTheClientLikes() {
        client.put("f", "hello");
        client.delete("f");
        assertStatus(403, client.relocate("MOVE", only(), "elsewhere"));
        assertStatus(403, client.relocate("MOVE", only(), "/remote.php/dav/trashbin/alice/restore/a/b"));
        assertStatus(404, client.get("elsewhere"));
    }

    @Test
    void whatIsDeletedFromTheTrashIsGone() {
        client.put("f", "hello");
        client.delete("f");
        assertStatus(204, client.delete(only()));
        assertStatus(404, client.delete(BIN + "/f.d1"));
        client.put("g", "hello");
        client.delete("g");
        assertStatus(204, client.delete(BIN));
        assertEquals(2, client.propfind(BIN, "1", "d:resourcetype").body().split("<d:href>").length);
    }

    @Test
    void nobodySeesAnothersTrash() throws Exception {
        client.put("f", "hello");
        client.delete("f");
        server.accounts().create("bob", "other");
        Client bob = new Client(server.uri(), "bob", "other");
        assertStatus(404, bob.propfind(BIN, "1", "d:resourcetype"));
        assertStatus(404, bob.relocate("MOVE", only(), "/remote.php/dav/trashbin/bob/restore/f"));
    }

    @Test
    void whatWasLockedIsNotLockedWhenItComesBack() {
        client.put("f", "hello");
        HttpResponse<String> lock = client.send(
                "LOCK",
                "f",
                "<d:lockinfo xmlns:d=\"DAV:\"><d:lockscope><d:exclusive/></d:lockscope>"
                        + "<d:locktype><d:write/></d:locktype></d:lockinfo>");
        assertStatus(423, client.delete("f"));
        assertStatus(204, client.delete("f", "If", "(" + header(lock, "Lock-Token") + ")"));
        assertStatus(201, client.relocate("MOVE", only(), RESTORE + "f"));
        assertStatus(204, client.put("f", "changed"));
    }

    @Test
    void theTrashOutlivesARestartOfTheServer() throws Exception {
        client.put("f", "hello");
        client.delete("f");
        stop();
        start();
        assertStatus(201, client.relocate("MOVE", only(), RESTORE + "f"));
        assertEquals("hello", client.get("f").body());
    }
}
