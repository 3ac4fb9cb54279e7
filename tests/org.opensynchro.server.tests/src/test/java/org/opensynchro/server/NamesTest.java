// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NamesTest extends ServerFixture {
    private static final String FILES = "/remote.php/dav/files/alice/";

    private static final List<String> NAMES = List.of(
            "with space",
            "+",
            "#",
            "%",
            "%2F",
            "%20",
            "a&b<c>\"d'",
            "?",
            ";p=1",
            "a:b",
            "[x]",
            "~",
            "*",
            "\\",
            "é",
            "e\u0301",
            "日本語",
            "\uD83D\uDE00",
            "...",
            ".hidden",
            " lead",
            "trail ",
            "trail.",
            "-",
            "@",
            "$!()=");

    private static final List<String> UNACCEPTABLE = List.of(
            "../secret",
            "d/../../secret",
            "%2e%2e/secret",
            "%2e%2e%2fsecret",
            "..%2fsecret",
            ".",
            "d/./x",
            "a%00b",
            "a%0ab",
            "a%2fb",
            "%ff",
            "%",
            "%4",
            "%zz",
            "%c0%ae%c0%ae/secret",
            "..%5c..%2fsecret",
            "#fragment");

    private static String encode(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Test
    void aNameComesBackAsItWasSent() {
        assertStatus(201, client.mkcol("d"));
        for (String name : NAMES) {
            assertStatus(201, client.put(encode(name), "content of " + name));
            assertEquals("content of " + name, client.get(encode(name)).body());
            assertEquals(Set.of("", "d/", name), hrefNames());
            assertStatus(201, client.relocate("MOVE", encode(name), "d/" + encode(name)));
            assertEquals("content of " + name, client.get("d/" + encode(name)).body());
            assertStatus(204, client.delete("d/" + encode(name)));
        }
    }

    /** The names in the root, decoded from the addresses that a listing shows. */
    private Set<String> hrefNames() {
        String xml = client.propfind("", "1", "d:getetag").body();
        return List.of(xml.split("<d:href>")).stream()
                .skip(1)
                .map(part -> part.substring(0, part.indexOf("</d:href>")))
                .map(href -> href.substring("/remote.php/dav/files/alice/".length()))
                .map(encoded -> URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8))
                .collect(Collectors.toSet());
    }

    @Test
    void upperAndLowerCaseAreDifferentNames() {
        client.put("a", "lower");
        client.put("A", "upper");
        assertEquals("lower", client.get("a").body());
        assertEquals("upper", client.get("A").body());
    }

    @Test
    void aNameThatIsTooLongIsRefusedInWordsThatClientsShow() {
        assertStatus(201, client.put("x".repeat(255), "x"));
        HttpResponse<String> refused = client.put(encode("é".repeat(128)), "x");
        assertStatus(400, refused);
        assertTrue(
                refused.body().contains("<s:message>The file name is too long (more than 255 bytes)</s:message>"),
                refused.body());
        assertTrue(refused.body().contains("<d:error xmlns:d=\"DAV:\""), refused.body());
    }

    @Test
    void anAddressThatIsNotAcceptableIs400AndTouchesNothing() throws IOException {
        client.put("kept", "x");
        for (String path : UNACCEPTABLE) {
            assertEquals(400, rawStatus("PUT " + FILES + path), path);
            assertEquals(400, rawStatus("DELETE " + FILES + path), path);
        }
        assertEquals(Set.of("", "kept"), hrefNames());
        assertTrue(Files.notExists(directory.resolve("secret")));
    }

    private int rawStatus(String methodAndPath) throws IOException {
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(methodAndPath + " HTTP/1.1\r\n" + RawConnection.HEADERS + "Content-Length: 1\r\n\r\nx");
            return connection.status();
        }
    }
}
