// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Percent-encoding of path segments (RFC 3986, 2.1) over UTF-8. */
final class PercentCoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String UNRESERVED_MARKS = "-._~";

    private PercentCoding() {}

    /** Encodes everything but unreserved characters. */
    static String encode(String segment) {
        StringBuilder text = new StringBuilder(segment.length() + 16);
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            if (character < 128 && Character.isLetterOrDigit(character) || UNRESERVED_MARKS.indexOf(character) >= 0) {
                text.append(character);
            } else {
                text.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return text.toString();
    }

    /**
     * Decodes a segment. A percent sign that starts no escape, and characters that should have been escaped, stand for
     * themselves: some servers write them so.
     *
     * @throws CharacterCodingException when the octets are not UTF-8
     */
    static String decode(String segment) throws CharacterCodingException {
        if (segment.indexOf('%') < 0) {
            return segment;
        }
        ByteArrayOutputStream octets = new ByteArrayOutputStream(segment.length());
        for (int i = 0; i < segment.length(); ) {
            if (isEscape(segment, i)) {
                octets.write(HexFormat.fromHexDigits(segment, i + 1, i + 3));
                i += 3;
            } else {
                int codePoint = segment.codePointAt(i);
                octets.writeBytes(Character.toString(codePoint).getBytes(StandardCharsets.UTF_8));
                i += Character.charCount(codePoint);
            }
        }
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(octets.toByteArray()))
                .toString();
    }

    private static boolean isEscape(String text, int at) {
        return text.charAt(at) == '%'
                && at + 2 < text.length()
                && HexFormat.isHexDigit(text.charAt(at + 1))
                && HexFormat.isHexDigit(text.charAt(at + 2));
    }
}
