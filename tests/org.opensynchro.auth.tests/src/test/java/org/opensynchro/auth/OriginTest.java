// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class OriginTest {
    private static Optional<String> atHome(String server, String told) {
        return Origin.of(URI.create(server)).orElseThrow().atHome(told).map(URI::toString);
    }

    @Test
    void caseAndTheStandardPortMakeNoDifference() {
        assertEquals(
                Optional.of("https://CLOUD.example:443/a"),
                atHome("https://cloud.example/", "https://CLOUD.example:443/a"));
    }

    @Test
    void aServerThatDoesNotKnowOfItsTlsIsMeantWithTls() {
        assertEquals(
                Optional.of("https://cloud.example/a?b=c"),
                atHome("https://cloud.example/", "http://cloud.example/a?b=c"));
        assertEquals(
                Optional.of("https://cloud.example:8443/a"),
                atHome("https://cloud.example:8443/", "http://cloud.example:8443/a"));
        assertEquals(
                Optional.of("https://cloud.example:8443/a"),
                atHome("https://cloud.example:8443/", "http://cloud.example/a"));
    }

    @Test
    void anotherPortOrHostIsAnotherServer() {
        assertEquals(Optional.empty(), atHome("https://cloud.example/", "https://cloud.example:8443/a"));
        assertEquals(Optional.empty(), atHome("https://cloud.example/", "http://cloud.example:8080/a"));
        assertEquals(Optional.empty(), atHome("https://cloud.example/", "https://cloud.example.evil/a"));
        assertEquals(Optional.empty(), atHome("https://cloud.example/", "https://cloud.example@evil.example/a"));
        assertEquals(Optional.empty(), atHome("http://cloud.example/", "https://cloud.example/a"));
    }
}
