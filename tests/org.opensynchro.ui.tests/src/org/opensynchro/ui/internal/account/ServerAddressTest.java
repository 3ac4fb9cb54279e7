// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource({
        "cloud.example.org, https://cloud.example.org/",
        "' cloud.example.org/files ', https://cloud.example.org/files/",
        "http://localhost:8080, http://localhost:8080/",
        "https://[::1]:8443/dav/, https://[::1]:8443/dav/"
    })
    void whatAPersonTypesBecomesAnAddress(String typed, String address) {
        assertEquals(Optional.of(URI.create(address)), ServerAddress.parse(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "not an address",
                "ftp://example.org",
                "https://",
                "https://a.org/?x=1",
                "https://me@a.org"
            })
    void whatIsNoAddressIsNotGuessed(String typed) {
        assertTrue(ServerAddress.parse(typed).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "http://cloud.example.org, true",
        "https://cloud.example.org, false",
        "http://localhost:8080, false",
        "http://127.0.0.1, false"
    })
    void onlyConnectionsThatLeaveThisComputerUnencryptedAreUnprotected(String address, boolean unprotected) {
        assertEquals(unprotected, ServerAddress.isUnprotected(URI.create(address)));
    }
}
