// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountTrash;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.TrashEntry;

/**
 * The trash bin (Nextcloud developer manual, "Trashbin"): PROPFIND of {@code /remote.php/dav/trashbin/USER/trash} lists it,
 * MOVE of an item to {@code /remote.php/dav/trashbin/USER/restore/ANY} restores it, DELETE of an item, or of the whole bin,
 * deletes for good. The answer to MOVE tells in {@code Content-Location} (RFC 9110, 8.7) where the item is now.
 */
final class TrashHandler {
    private static final String BIN = "trash";
    private static final String RESTORE = "restore";

    private final Storage storage;

    TrashHandler(Storage storage) {
        this.storage = storage;
    }

    /** Answers a request; the segments are those below the account's trash bin. */
    void handle(Exchange exchange, List<String> segments, Account account)
            throws HttpRefusal, StorageException, IOException {
        if (segments.isEmpty() || segments.size() > 2 || !segments.getFirst().equals(BIN)) {
            throw HttpRefusal.notFound("There is nothing at this address");
        }
        AccountTrash trash = storage.trash(account);
        switch (exchange.method() + " " + segments.size()) {
            case "PROPFIND 1" -> list(exchange, account, trash);
            case "PROPFIND 2" -> describe(exchange, account, trash.find(segments.get(1)));
            case "MOVE 2" -> restore(exchange, account, trash, segments.get(1));
            case "DELETE 1" -> {
                trash.deleteAll();
                exchange.answer(204);
            }
            case "DELETE 2" -> {
                trash.delete(segments.get(1));
                exchange.answer(204);
            }
            default -> throw HttpRefusal.methodNotAllowed(exchange.method() + " is not possible here");
        }
    }

    private void list(Exchange exchange, Account account, AccountTrash trash)
            throws HttpRefusal, StorageException, IOException {
        int depth = Propfind.depth(exchange, 1);
        TrashProperties properties = properties(exchange);
        List<TrashEntry> found = depth == 0 ? List.of() : trash.list();
        try (Multistatus answer = new Multistatus(exchange)) {
            properties.describeBin(answer, address(account));
            for (TrashEntry one : found) {
                properties.describe(answer, address(account), one);
            }
        }
    }

    private void describe(Exchange exchange, Account account, TrashEntry one) throws HttpRefusal, IOException {
        TrashProperties properties = properties(exchange);
        try (Multistatus answer = new Multistatus(exchange)) {
            properties.describe(answer, address(account), one);
        }
    }

    private TrashProperties properties(Exchange exchange) throws HttpRefusal, IOException {
        return new TrashProperties(
                PropfindBody.parse(exchange.body(Propfind.LONGEST_BODY)), new ETags(storage.instance()));
    }

    private void restore(Exchange exchange, Account account, AccountTrash trash, String name)
            throws HttpRefusal, StorageException, IOException {
        requireRestoring(exchange, account);
        TrashEntry restored = trash.find(name);
        EntryPath now = trash.restore(name);
        StringBuilder location = new StringBuilder("/remote.php/dav/files/" + PercentEncoding.encode(account.name()));
        now.names().forEach(part -> location.append('/').append(PercentEncoding.encode(part)));
        exchange.answerHeader(HttpHeader.CONTENT_LOCATION, location.toString());
        exchange.answerHeader("OC-FileId", new ETags(storage.instance()).globalId(restored.entry()));
        exchange.answer(201);
    }

    private static void requireRestoring(Exchange exchange, Account account) throws HttpRefusal {
        String header = exchange.header("Destination");
        List<String> segments;
        try {
            segments = Exchange.segments(URI.create(header.replace(" ", "%20")).getRawPath());
        } catch (IllegalArgumentException e) {
            throw HttpRefusal.badRequest("The address " + header + " cannot be understood");
        }
        List<String> restore = List.of("remote.php", "dav", "trashbin", account.name(), RESTORE);
        if (segments.size() != restore.size() + 1
                || !segments.subList(0, restore.size()).equals(restore)) {
            throw new HttpRefusal(403, "Forbidden", "What is in the trash can only be moved to \"restore\"");
        }
    }

    private static String address(Account account) {
        return "/remote.php/dav/trashbin/" + PercentEncoding.encode(account.name()) + "/" + BIN + "/";
    }
}
