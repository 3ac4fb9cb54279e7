// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Content;
import org.opensynchro.server.internal.storage.ContentCheck;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.Incoming;
import org.opensynchro.server.internal.storage.StorageException.ContentMismatch;

/** The headers of this dialect that come with a new file and that answer it. */
final class UploadHeaders {
    private static final long LARGEST_SECONDS = 253_402_300_799L;

    private UploadHeaders() {}

    /** {@return the modification time that {@code X-OC-Mtime} gives in seconds since 1970, else now} */
    static long modified(Exchange exchange) throws HttpRefusal {
        return modified(exchange.header("X-OC-Mtime"));
    }

    /** {@return the modification time that a header gives in seconds since 1970; now when it is empty} */
    static long modified(String header) throws HttpRefusal {
        if (header.isEmpty()) {
            return Instant.now().getEpochSecond();
        }
        try {
            double seconds = Double.parseDouble(header);
            if (Math.abs(seconds) <= LARGEST_SECONDS) {
                return (long) Math.floor(seconds);
            }
        } catch (NumberFormatException e) {
            throw notATime(header);
        }
        throw notATime(header);
    }

    private static HttpRefusal notATime(String header) {
        return HttpRefusal.badRequest("X-OC-Mtime is not a time: " + header);
    }

    /** {@return the body with what the headers say of it} */
    static Incoming incoming(Exchange exchange) throws HttpRefusal {
        return new Incoming(exchange.body(), exchange.contentLength(), modified(exchange), checksum(exchange));
    }

    /** {@return a check of {@code OC-Checksum}: {@code SHA1:...} or {@code SHA256:...}; others are not known here} */
    static ContentCheck checksum(Exchange exchange) {
        return checksum(exchange.header("OC-Checksum"));
    }

    /** {@return a check of what a header like {@code OC-Checksum} announces} */
    static ContentCheck checksum(String header) {
        String[] parts = header.split(":", 2);
        if (parts.length < 2) {
            return ContentCheck.NONE;
        }
        String announced = parts[1].trim().toLowerCase(Locale.ROOT);
        return switch (parts[0].trim().toUpperCase(Locale.ROOT)) {
            case "SHA1" -> received -> compare(announced, received.sha1());
            case "SHA256" -> received -> compare(announced, received.sha256());
            default -> ContentCheck.NONE;
        };
    }

    private static void compare(String announced, String computed) throws ContentMismatch {
        if (!announced.equals(computed)) {
            throw new ContentMismatch("The computed checksum does not match the one received from the client.");
        }
    }

    /** {@return a check of a length in bytes that a header announces} */
    static ContentCheck length(Exchange exchange, String name) throws HttpRefusal {
        String header = exchange.header(name);
        if (header.isEmpty()) {
            return ContentCheck.NONE;
        }
        long announced;
        try {
            announced = Long.parseLong(header);
        } catch (NumberFormatException e) {
            throw HttpRefusal.badRequest(name + " is not a number: " + header);
        }
        return (Content received) -> {
            if (received.size() != announced) {
                throw new ContentMismatch("Expected " + announced + " bytes in all, but received " + received.size());
            }
        };
    }

    /** Tells the client what became of its file. */
    static void answer(DavRequest request, Entry entry) {
        Exchange exchange = request.exchange();
        String etag = request.etags().of(entry);
        exchange.answerHeader(HttpHeader.ETAG, etag);
        exchange.answerHeader("OC-ETag", etag);
        exchange.answerHeader("OC-FileId", request.etags().globalId(entry));
    }

    /** Tells the client that the modification time it gave was kept. */
    static void confirmModified(Exchange exchange) {
        if (!exchange.header("X-OC-Mtime").isEmpty()) {
            exchange.answerHeader("X-OC-MTime", "accepted");
        }
    }
}
