// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.AccountFiles;
import org.opensynchro.server.internal.storage.ContentReader;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.StorageException;

/** GET and HEAD of a file, with one range (RFC 9110, section 14; several ranges are answered with the whole file). */
final class Get implements DavMethod {
    private static final int ATTEMPTS = 10;

    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        ContentReader content = open(request);
        boolean handedOver = false;
        try {
            handedOver = answer(request, content);
        } finally {
            if (!handedOver) {
                content.close();
            }
        }
    }

    /** The content can be replaced between finding the file and opening it; then the new one is meant. */
    private static ContentReader open(DavRequest request) throws IOException, StorageException, HttpRefusal {
        AccountFiles files = request.files();
        for (int attempt = 1; ; attempt++) {
            Entry file = files.find(request.path())
                    .orElseThrow(
                            () -> HttpRefusal.notFound("File with name " + request.path() + " could not be located"));
            if (file.folder()) {
                throw HttpRefusal.methodNotAllowed(request.path() + " is a folder; use PROPFIND");
            }
            try {
                return files.open(file);
            } catch (StorageException.NotFound replaced) {
                if (attempt == ATTEMPTS) {
                    throw replaced;
                }
            }
        }
    }

    private static boolean answer(DavRequest request, ContentReader content) throws IOException, HttpRefusal {
        Exchange exchange = request.exchange();
        Entry file = content.file();
        String etag = request.etags().of(file);
        describe(request, file, etag);
        String match = exchange.header("If-Match");
        if (!match.isEmpty() && !Conditions.anyTag(match, etag, false)) {
            throw new HttpRefusal(412, "PreconditionFailed", "The file is not as expected");
        }
        if (isKnown(exchange, file, etag)) {
            exchange.answer(304);
            return false;
        }
        String ifRange = exchange.header("If-Range");
        String asked = ifRange.isEmpty() || ifRange.equals(etag) ? exchange.header("Range") : "";
        ByteRange range = ByteRange.of(asked, file.size());
        if (range.isPart()) {
            exchange.answerHeader("Content-Range", range.contentRange(file.size()));
        }
        int status = range.isPart() ? 206 : 200;
        if (exchange.method().equals("HEAD")) {
            exchange.answer(status);
            exchange.answerHeader(HttpHeader.CONTENT_LENGTH, Long.toString(range.length()));
            return false;
        }
        exchange.send(status, content.channel(), range.first(), range.length());
        return true;
    }

    private static boolean isKnown(Exchange exchange, Entry file, String etag) {
        String noneMatch = exchange.header("If-None-Match");
        if (!noneMatch.isEmpty()) {
            return Conditions.anyTag(noneMatch, etag, true);
        }
        String since = exchange.header("If-Modified-Since");
        return !since.isEmpty() && HttpDate.parse(since).stream().anyMatch(seconds -> file.modified() <= seconds);
    }

    private static void describe(DavRequest request, Entry file, String etag) {
        Exchange exchange = request.exchange();
        exchange.answerHeader(HttpHeader.ETAG, etag);
        exchange.answerHeader("OC-ETag", etag);
        exchange.answerHeader("OC-FileId", request.etags().globalId(file));
        exchange.answerHeader("OC-Checksum", "SHA1:" + file.content().sha1());
        exchange.answerHeader(HttpHeader.LAST_MODIFIED, HttpDate.format(file.modified()));
        exchange.answerHeader(HttpHeader.ACCEPT_RANGES, "bytes");
        exchange.answerHeader(HttpHeader.CONTENT_TYPE, MediaTypes.of(file.name()));
        exchange.answerHeader("Content-Disposition", "attachment");
    }
}
