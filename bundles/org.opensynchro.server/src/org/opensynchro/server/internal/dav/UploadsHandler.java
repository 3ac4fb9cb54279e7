// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Chunk;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Outcome;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.Uploads;

/**
 * Chunked uploads, version 2 (Nextcloud developer manual, "Chunked file upload"): MKCOL of a folder below
 * {@code /remote.php/dav/uploads/USER}, PUT of numbered chunks, MOVE of its {@code .file} to the destination. PROPFIND
 * of the folder tells a client that resumes which chunks are there.
 */
final class UploadsHandler {
    private static final Pattern CHUNK = Pattern.compile("\\d{1,32}");
    private static final String WHOLE = ".file";

    private final Storage storage;

    UploadsHandler(Storage storage) {
        this.storage = storage;
    }

    /** Answers a request; the segments are those below the account's uploads. */
    void handle(Exchange exchange, List<String> segments, Account account)
            throws HttpRefusal, StorageException, IOException {
        Uploads uploads = storage.uploads(account);
        EntryPath.of(segments);
        String operation = exchange.method() + " " + segments.size();
        switch (operation) {
            case "MKCOL 1" -> {
                uploads.create(segments.get(0));
                exchange.answer(201);
            }
            case "PUT 2" -> {
                String name = segments.get(1);
                if (!CHUNK.matcher(name).matches()) {
                    throw HttpRefusal.badRequest("The name of a chunk is a number");
                }
                uploads.put(segments.get(0), name, UploadHeaders.incoming(exchange));
                exchange.answer(201);
            }
            case "MOVE 2" -> assemble(exchange, segments, account);
            case "DELETE 1" -> {
                uploads.delete(segments.get(0));
                exchange.answer(204);
            }
            case "PROPFIND 1" -> list(exchange, segments.get(0), account);
            default -> throw HttpRefusal.methodNotAllowed(exchange.method() + " is not possible here");
        }
    }

    private void assemble(Exchange exchange, List<String> segments, Account account)
            throws HttpRefusal, StorageException, IOException {
        if (!segments.get(1).equals(WHOLE)) {
            throw HttpRefusal.methodNotAllowed("Only " + WHOLE + " can be moved");
        }
        String base = "/remote.php/dav/files/" + PercentEncoding.encode(account.name());
        DavRequest source = new DavRequest(exchange, storage, account, base, EntryPath.ROOT);
        DavRequest target = new DavRequest(exchange, storage, account, base, source.destination());
        Outcome outcome = storage.uploads(account)
                .assemble(
                        segments.get(0),
                        target.path(),
                        UploadHeaders.modified(exchange),
                        UploadHeaders.length(exchange, "OC-Total-Length").and(UploadHeaders.checksum(exchange)),
                        Conditions.of(target));
        UploadHeaders.answer(target, outcome.entry());
        UploadHeaders.confirmModified(exchange);
        exchange.answer(outcome.created() ? 201 : 204);
    }

    private void list(Exchange exchange, String upload, Account account)
            throws HttpRefusal, StorageException, IOException {
        int depth = Propfind.depth(exchange, 1);
        List<Chunk> chunks = storage.uploads(account).chunks(upload);
        String href = "/remote.php/dav/uploads/" + PercentEncoding.encode(account.name()) + "/"
                + PercentEncoding.encode(upload) + "/";
        try (Multistatus answer = new Multistatus(exchange)) {
            answer.begin(href);
            answer.properties(
                    "200 OK", List.of(Multistatus.element(PropertyName.dav("resourcetype"), "<d:collection/>")));
            answer.end();
            for (Chunk chunk : depth == 0 ? List.<Chunk>of() : chunks) {
                answer.begin(href + chunk.name());
                answer.properties("200 OK", properties(chunk));
                answer.end();
            }
        }
    }

    private static List<String> properties(Chunk chunk) {
        return List.of(
                Multistatus.empty(PropertyName.dav("resourcetype")),
                Multistatus.element(
                        PropertyName.dav("getcontentlength"),
                        Long.toString(chunk.content().size())),
                Multistatus.element(
                        PropertyName.owncloud("size"),
                        Long.toString(chunk.content().size())),
                Multistatus.element(PropertyName.dav("getlastmodified"), HttpDate.format(chunk.modified())));
    }
}
