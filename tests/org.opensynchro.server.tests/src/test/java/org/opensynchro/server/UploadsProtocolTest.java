// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.server.Client.header;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadsProtocolTest extends ServerFixture {
    private static final String UPLOAD = "/remote.php/dav/uploads/alice/my-upload";

    @BeforeEach
    void begin() {
        assertStatus(
                201, client.mkcol(UPLOAD, "Destination", client.uri("whole").toString()));
    }

    private HttpResponse<String> assemble(String... headers) {
        return client.relocate("MOVE", UPLOAD + "/.file", "whole", headers);
    }

    @Test
    void chunksBecomeAFile() {
        assertStatus(201, client.put(UPLOAD + "/00002", "world"));
        assertStatus(201, client.put(UPLOAD + "/00001", "hello "));
        HttpResponse<String> whole = assemble(
                "OC-Total-Length",
                "11",
                "X-OC-Mtime",
                "1234567890",
                "OC-Checksum",
                "SHA1:2aae6c35c94fcfb415dbe95f408b9ce91ee846ed");
        assertStatus(201, whole);
        assertEquals("accepted", header(whole, "X-OC-MTime"));
        assertEquals(client.etag("whole"), header(whole, "ETag"));
        assertEquals(client.property("whole", "oc:id"), header(whole, "OC-FileId"));
        assertEquals("hello world", client.get("whole").body());
        assertStatus(404, client.propfind(UPLOAD, "1", "d:getcontentlength"));
    }

    @Test
    void aClientThatResumesSeesWhichChunksAreThere() throws Exception {
        client.put(UPLOAD + "/1", "12345");
        stop();
        start();
        String xml = client.propfind(UPLOAD, "1", "d:getcontentlength").body();
        assertTrue(xml.contains("<d:href>" + UPLOAD + "/1</d:href>"), xml);
        assertTrue(xml.contains("<d:getcontentlength>5</d:getcontentlength>"), xml);
        client.put(UPLOAD + "/2", "678");
        assertStatus(201, assemble("OC-Total-Length", "8"));
        assertEquals("12345678", client.get("whole").body());
    }

    @Test
    void aWholeThatIsNotAsAnnouncedIsRefusedAndCanBeMended() {
        client.put(UPLOAD + "/1", "12345");
        assertStatus(400, assemble("OC-Total-Length", "8"));
        assertStatus(400, assemble("OC-Checksum", "SHA1:0000"));
        assertStatus(404, client.get("whole"));
        client.put(UPLOAD + "/2", "678");
        assertStatus(201, assemble("OC-Total-Length", "8"));
    }

    @Test
    void theFileIsReplacedOnlyAsExpected() {
        client.put("whole", "old");
        String etag = client.etag("whole");
        client.put(UPLOAD + "/1", "new");
        assertStatus(412, assemble("If-None-Match", "*"));
        assertStatus(412, assemble("If-Match", "\"other\""));
        assertStatus(412, assemble("If", "<" + client.uri("whole").getPath() + "> ([\"other\"])"));
        assertEquals("old", client.get("whole").body());
        assertStatus(204, assemble("If", "<" + client.uri("whole").getPath() + "> ([" + etag + "])"));
        assertEquals("new", client.get("whole").body());
    }

    @Test
    void anUploadCanBeGivenUp() {
        client.put(UPLOAD + "/1", "x");
        assertStatus(204, client.delete(UPLOAD));
        assertStatus(404, client.put(UPLOAD + "/2", "x"));
        assertStatus(404, assemble());
    }

    @Test
    void onlyNumberedChunksAreTakenAndOnlyTheWholeIsMoved() {
        assertStatus(400, client.put(UPLOAD + "/name", "x"));
        client.put(UPLOAD + "/1", "x");
        assertStatus(405, client.relocate("MOVE", UPLOAD + "/1", "whole"));
        assertStatus(405, client.get(UPLOAD + "/1"));
        assertStatus(404, client.put("/remote.php/dav/uploads/bob/u/1", "x"));
    }
}
