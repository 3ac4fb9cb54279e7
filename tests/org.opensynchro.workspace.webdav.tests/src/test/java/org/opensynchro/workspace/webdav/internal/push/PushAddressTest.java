// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.push;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The password goes to this address. */
class PushAddressTest {
    @ParameterizedTest
    @CsvSource({
        "wss://cloud.example.org/push/ws, https://cloud.example.org/, true",
        "wss://CLOUD.example.org:8443/push/ws, https://cloud.example.org/nextcloud/, true",
        "ws://127.0.0.1:8080/push/ws, http://127.0.0.1:8080/, true",
        "wss://127.0.0.1/push/ws, http://127.0.0.1/, true",
        "ws://cloud.example.org/push/ws, https://cloud.example.org/, false",
        "wss://elsewhere.example.org/push/ws, https://cloud.example.org/, false",
        "wss://cloud.example.org@elsewhere.example.org/, https://cloud.example.org/, false",
        "https://cloud.example.org/push/ws, https://cloud.example.org/, false",
        "/push/ws, https://cloud.example.org/, false",
        "'', https://cloud.example.org/, false",
        "'not an address', https://cloud.example.org/, false",
    })
    void onlyTheWorkspaceItselfIsToldThePassword(String told, URI workspace, boolean used) {
        assertEquals(used, PushAddress.of(told, workspace).isPresent());
    }
}
