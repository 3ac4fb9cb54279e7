// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropertiesProtocolTest extends ServerFixture {
    private HttpResponse<String> proppatch(String path, String instructions) {
        return client.send(
                "PROPPATCH",
                path,
                "<d:propertyupdate xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\">" + instructions
                        + "</d:propertyupdate>");
    }

    private static int responses(HttpResponse<String> answer) {
        return answer.body().split("<d:response>").length - 1;
    }

    @Test
    void depthDecidesHowMuchIsShownAndWithoutOneItIsEverything() {
        client.mkcol("a");
        client.mkcol("a/b");
        client.put("a/b/c", "x");
        assertEquals(1, responses(client.propfind("", "0", "d:getetag")));
        assertEquals(2, responses(client.propfind("", "1", "d:getetag")));
        assertEquals(4, responses(client.propfind("", "infinity", "d:getetag")));
        assertEquals(4, responses(client.send("PROPFIND", "", BodyPublishers.noBody())));
        assertStatus(400, client.propfind("", "2", "d:getetag"));
        assertStatus(404, client.propfind("missing", "0", "d:getetag"));
    }

    @Test
    void whatAnEntryDoesNotHaveIs404InItsOwnPropstat() {
        String xml = client.propfind("", "0", "d:resourcetype", "d:getcontentlength", "nc:nothing")
                .body();
        assertTrue(
                xml.contains("<d:propstat><d:prop><d:resourcetype><d:collection/></d:resourcetype></d:prop>"
                        + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                        + "<d:propstat><d:prop><d:getcontentlength/><nc:nothing/></d:prop>"
                        + "<d:status>HTTP/1.1 404 Not Found</d:status></d:propstat>"),
                xml);
    }

    @Test
    void thePermissionsSayWhatCanBeDone() {
        client.mkcol("d");
        client.put("f", "x");
        assertEquals("GDNVCK", client.property("d/", "oc:permissions"));
        assertEquals("GDNVW", client.property("f", "oc:permissions"));
        assertEquals("GCK", client.property("", "oc:permissions"));
    }

    @Test
    void aFolderTellsTheSizeOfAllThatIsInIt() {
        client.mkcol("d");
        client.put("d/f", "12345");
        assertEquals("5", client.property("d/", "oc:size"));
        assertEquals("5", client.property("d/f", "oc:size"));
    }

    @Test
    void attachedPropertiesComeBackWithTheirXml() {
        client.put("f", "x");
        HttpResponse<String> set = proppatch(
                "f",
                "<d:set><d:prop><x:colour xmlns:x=\"urn:x\" kind=\"a&amp;b\">r&lt;é<x:deep><y/></x:deep></x:colour>"
                        + "<oc:favorite>1</oc:favorite></d:prop></d:set>");
        assertStatus(207, set);
        assertTrue(set.body().contains("200 OK"), set.body());
        String xml = client.propfind("f", "0", "oc:favorite", "x:colour xmlns:x=\"urn:x\"")
                .body();
        assertTrue(xml.contains("r&lt;é"), xml);
        assertTrue(xml.contains("kind=\"a&amp;b\""), xml);
        assertTrue(xml.contains("<favorite xmlns=\"http://owncloud.org/ns\">1</favorite>"), xml);
        assertFalse(xml.contains("404"), xml);
        proppatch("f", "<d:remove><d:prop><oc:favorite/></d:prop></d:remove>");
        assertTrue(client.propfind("f", "0", "oc:favorite").body().contains("404"));
    }

    @Test
    void aPropertyOfTheServerCannotBeSetAndThenNothingIs() {
        client.put("f", "x");
        HttpResponse<String> refused =
                proppatch("f", "<d:set><d:prop><oc:favorite>1</oc:favorite><d:getetag>x</d:getetag></d:prop></d:set>");
        assertStatus(207, refused);
        assertTrue(refused.body().contains("403 Forbidden"), refused.body());
        assertTrue(refused.body().contains("424 Failed Dependency"), refused.body());
        assertTrue(client.propfind("f", "0", "oc:favorite").body().contains("404"));
        assertStatus(404, proppatch("missing", "<d:set><d:prop><d:getetag/></d:prop></d:set>"));
    }

    @Test
    void theTimeOfAFileCanBeSetAfterwards() {
        client.put("f", "x");
        proppatch("f", "<d:set><d:prop><d:lastmodified>1234567890</d:lastmodified></d:prop></d:set>");
        assertEquals("Fri, 13 Feb 2009 23:31:30 GMT", client.property("f", "d:getlastmodified"));
        assertStatus(400, proppatch("f", "<d:set><d:prop><d:lastmodified>x</d:lastmodified></d:prop></d:set>"));
    }

    @Test
    void xmlThatIsBrokenHostileOrTooLongIsRefused() {
        String entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                + "<d:propfind xmlns:d=\"DAV:\"><d:prop><d:a>&e;</d:a></d:prop></d:propfind>";
        for (String body : List.of("<", "nonsense", "<x/>", "<d:propfind xmlns:d=\"DAV:\"/>", entity)) {
            HttpResponse<String> refused = client.send("PROPFIND", "", body);
            assertStatus(400, refused);
            assertFalse(refused.body().contains("root:"), refused.body());
        }
        assertStatus(413, client.send("PROPFIND", "", "<x>" + " ".repeat(1 << 20) + "</x>"));
    }

    @Test
    void anAnswerLongerThanAnyBufferIsWhole() {
        for (int folder = 0; folder < 4; folder++) {
            client.mkcol("d" + folder);
            for (int file = 0; file < 60; file++) {
                client.put("d" + folder + "/file" + file, "x");
            }
        }
        HttpResponse<String> all =
                client.propfind("", "infinity", "d:getetag", "oc:checksums", "oc:id", "d:displayname", "oc:nothing");
        assertEquals(1 + 4 * 61, responses(all));
        assertTrue(all.body().length() > 64 * 1024);
        assertTrue(all.body().endsWith("</d:multistatus>\n"));
    }
}
