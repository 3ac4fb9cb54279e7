// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.ocs.Document;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.Incoming;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Many small files in one request, as Nextcloud takes them ({@code POST /remote.php/dav/bulk}, capability
 * {@code dav.bulkupload}): each part is a file with {@code X-File-Path}, {@code X-File-Mtime} or {@code X-OC-Mtime},
 * {@code X-File-MD5} or {@code OC-Checksum}, and {@code Content-Length}; the answer tells for each path what became of it.
 * Beyond that, a part may say {@code If-None-Match: *}.
 */
final class BulkHandler {
    /** The whole body is held in memory, so that all files can be made durable together. */
    private static final int MOST_BYTES = 32 << 20;

    private final Storage storage;

    BulkHandler(Storage storage) {
        this.storage = storage;
    }

    /** Answers a request. */
    void handle(Exchange exchange, Account account) throws HttpRefusal, StorageException, IOException {
        if (!exchange.method().equals("POST")) {
            throw HttpRefusal.methodNotAllowed("Only POST is possible here");
        }
        if (exchange.contentLength() < 0 || exchange.contentLength() > MOST_BYTES) {
            throw new HttpRefusal(413, "RequestEntityTooLarge", "Send at most " + MOST_BYTES + " bytes at once");
        }
        BulkParts body =
                new BulkParts(new BufferedInputStream(exchange.body()), exchange.header("Content-Type"), MOST_BYTES);
        List<BulkParts.Part> parts = new ArrayList<>();
        for (Optional<BulkParts.Part> part = body.next(); part.isPresent(); part = body.next()) {
            parts.add(part.get());
        }
        exchange.answer(200, "application/json", Document.json(putAll(exchange, account, parts)));
    }

    /** Side by side, because changes that wait for the disk at the same time share one commit. */
    private Map<String, Object> putAll(Exchange exchange, Account account, List<BulkParts.Part> parts)
            throws IOException {
        Map<String, Future<Map<String, Object>>> underWay = new LinkedHashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (BulkParts.Part part : parts) {
                underWay.put(part.header("X-File-Path"), threads.submit(() -> put(exchange, account, part)));
            }
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        for (Map.Entry<String, Future<Map<String, Object>>> one : underWay.entrySet()) {
            answer.put(one.getKey(), result(one.getValue()));
        }
        return answer;
    }

    private static Map<String, Object> result(Future<Map<String, Object>> done) throws IOException {
        try {
            return done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case StorageException refused -> error(refused.getMessage());
                case HttpRefusal refused -> error(refused.getMessage());
                default -> throw new IOException(e.getCause());
            };
        }
    }

    private static Map<String, Object> error(String message) {
        return Map.of("error", true, "message", message);
    }

    private Map<String, Object> put(Exchange exchange, Account account, BulkParts.Part part)
            throws HttpRefusal, StorageException, IOException {
        String base = "/remote.php/dav/files/" + PercentEncoding.encode(account.name());
        EntryPath path = EntryPath.of(
                List.of(part.header("X-File-Path").replaceFirst("^/", "").split("/", -1)));
        DavRequest request = new DavRequest(exchange, storage, account, base, path);
        String modified = part.header("X-OC-Mtime").isEmpty() ? part.header("X-File-Mtime") : part.header("X-OC-Mtime");
        Incoming incoming = new Incoming(
                new ByteArrayInputStream(part.content()),
                part.content().length,
                UploadHeaders.modified(modified),
                BulkChecksums.check(part));
        Expectation expectation = Conditions.of(request, part.header("If-None-Match"));
        Entry entry = request.files().put(path, incoming, expectation).entry();
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("error", false);
        result.put("etag", request.etags().of(entry).replace("\"", ""));
        result.put("fileid", request.etags().globalId(entry));
        return result;
    }
}
