// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.server.Client.header;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilesProtocolTest extends ServerFixture {
    @Test
    void aFilePutCanBeGotAtBothAddresses() {
        assertStatus(201, client.put("a.txt", "hello"));
        assertEquals("hello", client.get("a.txt").body());
        assertEquals("hello", client.get("/remote.php/webdav/a.txt").body());
        assertStatus(204, client.put("/remote.php/webdav/a.txt", "again"));
        assertEquals("again", client.get("a.txt").body());
    }

    @Test
    void theAnswerToAPutTellsTheTagAndIdThatPropfindShows() {
        HttpResponse<String> put = client.put("a.txt", "hello", "X-OC-Mtime", "1234567890");

        assertEquals("accepted", header(put, "X-OC-MTime"));
        assertEquals(client.etag("a.txt"), header(put, "ETag"));
        assertEquals(header(put, "ETag"), header(put, "OC-ETag"));
        assertEquals(client.property("a.txt", "oc:id"), header(put, "OC-FileId"));
        assertTrue(header(put, "OC-FileId").startsWith("0000000" + client.property("a.txt", "oc:fileid")));
        assertEquals("Fri, 13 Feb 2009 23:31:30 GMT", client.property("a.txt", "d:getlastmodified"));
        HttpResponse<String> get = client.get("a.txt");
        assertEquals(header(put, "ETag"), header(get, "ETag"));
        assertEquals("Fri, 13 Feb 2009 23:31:30 GMT", header(get, "Last-Modified"));
    }

    @Test
    void timesBeforeTheEpochAndFractionsAreKeptAndNonsenseIsRefused() {
        assertStatus(201, client.put("a", "x", "X-OC-Mtime", "-1"));
        assertEquals("Wed, 31 Dec 1969 23:59:59 GMT", client.property("a", "d:getlastmodified"));
        assertStatus(204, client.put("a", "x", "X-OC-Mtime", "1.9"));
        assertEquals("Thu, 01 Jan 1970 00:00:01 GMT", client.property("a", "d:getlastmodified"));
        assertStatus(400, client.put("a", "x", "X-OC-Mtime", "yesterday"));
        assertStatus(400, client.put("a", "x", "X-OC-Mtime", "1e300"));
    }

    @Test
    void aChecksumThatDoesNotMatchIsRefusedAndNothingIsKept() {
        String sha1 = "SHA1:aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d";
        HttpResponse<String> refused = client.put("a", "hallo", "OC-Checksum", sha1);
        assertStatus(400, refused);
        assertTrue(refused.body().contains("checksum"), refused.body());
        assertStatus(404, client.get("a"));
        assertStatus(201, client.put("a", "hello", "OC-Checksum", sha1));
        assertStatus(
                204,
                client.put(
                        "a",
                        "hello",
                        "OC-Checksum",
                        "sha256:2CF24DBA5FB0A30E26E83B2AC5B9E29E1B161E5C1FA7425E73043362938B9824"));
        assertEquals(sha1, header(client.get("a"), "OC-Checksum"));
        String shown = client.property("a", "oc:checksum");
        String all = client.propfind("a", "0", "oc:checksums").body();
        assertEquals("", shown);
        assertTrue(
                all.contains("<oc:checksums><oc:checksum>" + sha1
                        + " SHA256:2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
                        + "</oc:checksum></oc:checksums>"),
                all);
    }

    @Test
    void tagsOfFoldersChangeWithEverythingBelowThem() {
        client.mkcol("d");
        client.mkcol("e");
        client.mkcol("d/sub");
        List<Runnable> changes = List.of(
                () -> client.put("d/sub/f", "1"),
                () -> client.put("d/sub/f", "2"),
                () -> client.mkcol("d/sub/g"),
                () -> client.relocate("MOVE", "d/sub/f", "d/sub/h"),
                () -> client.relocate("COPY", "d/sub/h", "d/sub/i"),
                () -> client.delete("d/sub/h"));
        String untouched = client.etag("e/");
        for (Runnable change : changes) {
            String root = client.etag("");
            String folder = client.etag("d/");
            change.run();
            assertNotEquals(root, client.etag(""));
            assertNotEquals(folder, client.etag("d/"));
        }
        assertEquals(untouched, client.etag("e/"));
    }

    @Test
    void aMovedFileKeepsItsIdAndTag() {
        client.mkcol("d");
        HttpResponse<String> put = client.put("a", "hello");
        HttpResponse<String> move = client.relocate("MOVE", "a", "d/b");
        assertStatus(201, move);
        assertEquals(header(put, "OC-FileId"), header(move, "OC-FileId"));
        assertEquals(header(put, "ETag"), client.etag("d/b"));
        assertStatus(404, client.get("a"));
    }

    @Test
    void overwriteFIsRespectedAndTheDestinationNeedsAFolder() {
        client.put("a", "a");
        client.put("b", "b");
        assertStatus(412, client.relocate("MOVE", "a", "b", "Overwrite", "F"));
        assertStatus(412, client.relocate("COPY", "a", "b", "Overwrite", "F"));
        assertStatus(409, client.relocate("MOVE", "a", "missing/b"));
        assertStatus(403, client.relocate("MOVE", "a", "a"));
        assertStatus(404, client.relocate("MOVE", "missing", "c"));
        assertStatus(502, client.relocate("MOVE", "a", "/elsewhere/a"));
        assertStatus(502, client.relocate("MOVE", "a", "/remote.php/dav/files/bob/a"));
        assertStatus(400, client.send("MOVE", "a", BodyPublishers.noBody()));
        assertStatus(204, client.relocate("MOVE", "a", "b", "Overwrite", "T"));
    }

    @Test
    void oneRangeOfBytesCanBeGot() {
        client.put("a", "0123456789");
        HttpResponse<String> middle = client.get("a", "Range", "bytes=2-4");
        assertStatus(206, middle);
        assertEquals("234", middle.body());
        assertEquals("bytes 2-4/10", header(middle, "Content-Range"));
        assertEquals("789", client.get("a", "Range", "bytes=-3").body());
        assertEquals("89", client.get("a", "Range", "bytes=8-").body());
        assertEquals("9", client.get("a", "Range", "bytes=9-99").body());
        assertStatus(416, client.get("a", "Range", "bytes=10-"));
        assertEquals("0123456789", client.get("a", "Range", "bytes=0-1,4-5").body());
        assertEquals(
                "01",
                client.get("a", "Range", "bytes=0-1", "If-Range", client.etag("a"))
                        .body());
        assertEquals(
                "0123456789",
                client.get("a", "Range", "bytes=0-1", "If-Range", "\"old\"").body());
    }

    @Test
    void headTellsTheLengthAndSendsNothing() {
        client.put("a", "0123456789");
        HttpResponse<String> head = client.send("HEAD", "a", BodyPublishers.noBody());
        assertStatus(200, head);
        assertEquals("10", header(head, "Content-Length"));
        assertEquals("", head.body());
    }

    @Test
    void whatTheClientHasAlreadyIsNotSent() {
        client.put("a", "x", "X-OC-Mtime", "1000000000");
        String etag = client.etag("a");
        assertStatus(304, client.get("a", "If-None-Match", etag));
        assertStatus(304, client.get("a", "If-None-Match", "\"other\", W/" + etag));
        assertStatus(200, client.get("a", "If-None-Match", "\"other\""));
        assertStatus(412, client.get("a", "If-Match", "\"other\""));
        assertStatus(304, client.get("a", "If-Modified-Since", "Sun, 09 Sep 2001 01:46:40 GMT"));
        assertStatus(200, client.get("a", "If-Modified-Since", "Sun, 09 Sep 2001 01:46:39 GMT"));
    }

    @Test
    void aFileBeyondTheQuotaIs507AndTheRoomIsTold() {
        server.accounts().setQuota(NAME, 10);
        assertStatus(201, client.put("a", "123456"));
        HttpResponse<String> refused = client.put("b", "12345");
        assertStatus(507, refused);
        assertTrue(refused.body().contains("Sabre\\DAV\\Exception\\InsufficientStorage"), refused.body());
        assertEquals("4", client.property("", "d:quota-available-bytes"));
        assertEquals("6", client.property("", "d:quota-used-bytes"));
        assertStatus(507, client.relocate("COPY", "a", "c"));
    }

    @Test
    void wrongKindsAndMissingParentsAreRefusedWithTheUsualStatus() {
        client.put("file", "x");
        client.mkcol("folder");
        assertStatus(405, client.mkcol("folder"));
        assertStatus(405, client.mkcol("file"));
        assertStatus(409, client.mkcol("missing/sub"));
        assertStatus(409, client.put("missing/f", "x"));
        assertStatus(409, client.put("file/f", "x"));
        assertStatus(405, client.put("folder", "x"));
        assertStatus(405, client.get("folder"));
        assertStatus(404, client.delete("missing"));
        assertStatus(405, client.delete(""));
        assertStatus(415, client.send("MKCOL", "new", "<x/>", "Content-Type", "application/xml"));
        assertStatus(405, client.send("PATCH", "file", "x"));
        assertStatus(400, client.put("file", "x", "Content-Range", "bytes 0-0/5"));
        assertStatus(404, client.get("/remote.php/dav/files/bob/file"));
        assertStatus(404, client.get("/remote.php/dav/principals/"));
        assertStatus(404, client.get("/nothing"));
    }

    @Test
    void optionsTellWhatIsPossible() {
        HttpResponse<String> options = client.send("OPTIONS", "", BodyPublishers.noBody());
        assertStatus(200, options);
        assertEquals("1, 2, 3", header(options, "DAV"));
        assertTrue(header(options, "Allow").contains("PROPFIND"));
    }

    @Test
    void requestsAreCountedByMethod() {
        client.put("a", "x");
        client.put("b", "x");
        client.get("a");
        assertEquals(2, server.requests().get("PUT"));
        assertEquals(1, server.requests().get("GET"));
    }
}
