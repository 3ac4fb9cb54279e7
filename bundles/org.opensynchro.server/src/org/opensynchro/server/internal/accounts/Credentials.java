// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * A name and a password, as a client sent them.
 *
 * @param name the login name
 * @param password the password
 */
record Credentials(String name, String password) {
    private static final String SCHEME = "basic ";

    /** Reads the value of an {@code Authorization: Basic} header (RFC 7617, UTF-8). */
    static Optional<Credentials> parse(String header) {
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return Optional.empty();
        }
        try {
            byte[] decoded =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(decoded));
            String[] parts = text.toString().split(":", 2);
            return parts.length == 2 ? Optional.of(new Credentials(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "Credentials of " + name;
    }
}
