// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * Reads the parts of a {@code multipart/related} body (RFC 2387) whose parts all tell their length, so that no content is
 * searched for boundaries. For one thread.
 */
final class BulkParts {
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 50;

    private final InputStream body;
    private final String boundary;
    private final int longest;

    /**
     * One part.
     *
     * @param headers by name, whatever its case
     * @param content its bytes
     */
    record Part(Map<String, String> headers, byte[] content) {
        String header(String name) {
            return headers.getOrDefault(name, "");
        }
    }

    /**
     * @param body the whole body
     * @param contentType tells the boundary
     * @param longest how many bytes a part may have
     */
    BulkParts(InputStream body, String contentType, int longest) throws HttpRefusal {
        this.body = body;
        this.longest = longest;
        this.boundary = "--" + boundary(contentType);
    }

    private static String boundary(String contentType) throws HttpRefusal {
        String[] parameters = contentType.split(";");
        if (!parameters[0].strip().equalsIgnoreCase("multipart/related")) {
            throw HttpRefusal.badRequest("Content-Type must be multipart/related");
        }
        for (String parameter : parameters) {
            String[] pair = parameter.strip().split("=", 2);
            if (pair.length == 2 && pair[0].equalsIgnoreCase("boundary")) {
                return pair[1].replace("\"", "");
            }
        }
        throw HttpRefusal.badRequest("The boundary is missing");
    }

    /** {@return the next part; empty after the last} */
    Optional<Part> next() throws IOException, HttpRefusal {
        String line = line();
        if (line.equals(boundary + "--")) {
            return Optional.empty();
        }
        if (!line.equals(boundary)) {
            throw HttpRefusal.badRequest("A boundary is missing");
        }
        Map<String, String> headers = headers();
        byte[] content = body.readNBytes(length(headers));
        if (content.length != length(headers) || !line().isEmpty()) {
            throw HttpRefusal.badRequest("A part is not as long as announced");
        }
        return Optional.of(new Part(headers, content));
    }

    private Map<String, String> headers() throws IOException, HttpRefusal {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon <= 0 || headers.size() >= MOST_HEADERS) {
                throw HttpRefusal.badRequest("A header of a part cannot be understood");
            }
            headers.put(
                    line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        }
        return headers;
    }

    private int length(Map<String, String> headers) throws HttpRefusal {
        try {
            int length = Integer.parseInt(headers.getOrDefault("Content-Length", ""));
            if (length >= 0 && length <= longest) {
                return length;
            }
        } catch (NumberFormatException e) {
            throw HttpRefusal.badRequest("A part does not tell its length");
        }
        throw new HttpRefusal(413, "RequestEntityTooLarge", "A part is too long");
    }

    private String line() throws IOException, HttpRefusal {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = body.read(); next != '\n'; next = body.read()) {
            if (next < 0 || line.size() > LONGEST_LINE) {
                throw HttpRefusal.badRequest("The body ends early, or a line does not end");
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.UTF_8).stripTrailing();
    }
}
