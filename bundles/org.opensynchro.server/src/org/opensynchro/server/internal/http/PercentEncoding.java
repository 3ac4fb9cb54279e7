// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Names in URLs (RFC 3986, section 2; always UTF-8). */
public final class PercentEncoding {
    private static final String UNRESERVED = "-._~";

    private PercentEncoding() {}

    /**
     * Encodes one name.
     *
     * @param name any text
     * @return only unreserved characters and percent-encoded bytes
     */
    public static String encode(String name) {
        StringBuilder encoded = new StringBuilder(name.length() + 16);
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (isAlphanumeric(character) || UNRESERVED.indexOf(character) >= 0) {
                encoded.append(character);
            } else {
                encoded.append('%');
                HexFormat.of().withUpperCase().toHexDigits(encoded, octet);
            }
        }
        return encoded.toString();
    }

    private static boolean isAlphanumeric(char character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9';
    }

    /**
     * Decodes one segment of a path.
     *
     * @param segment as it stands in the URL
     * @return the name
     * @throws HttpRefusal 400 if it is not percent-encoded UTF-8
     */
    public static String decode(String segment) throws HttpRefusal {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(segment.length());
        byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
        try {
            for (int i = 0; i < raw.length; i++) {
                if (raw[i] == '%') {
                    bytes.write(HexFormat.fromHexDigits(hex(raw, i)));
                    i += 2;
                } else {
                    bytes.write(raw[i]);
                }
            }
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (IllegalArgumentException | CharacterCodingException e) {
            throw HttpRefusal.badRequest("The address is not percent-encoded UTF-8");
        }
    }

    private static String hex(byte[] raw, int percent) {
        if (percent + 2 >= raw.length) {
            throw new IllegalArgumentException("An encoded byte has two digits");
        }
        return "" + (char) raw[percent + 1] + (char) raw[percent + 2];
    }
}
