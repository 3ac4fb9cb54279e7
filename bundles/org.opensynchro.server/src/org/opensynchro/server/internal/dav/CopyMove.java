// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.Locale;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.Outcome;
import org.opensynchro.server.internal.storage.StorageException;

/** COPY and MOVE (RFC 4918, 9.8 and 9.9). {@code If-Match} is about the source. All of it happens, or nothing. */
final class CopyMove implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        EntryPath to = request.destination();
        boolean overwrite = overwrite(exchange);
        Expectation expectation = Conditions.of(request);
        Outcome outcome = exchange.method().equals("MOVE")
                ? request.files().move(request.path(), to, overwrite, expectation)
                : request.files().copy(request.path(), to, overwrite, deep(exchange), expectation);
        UploadHeaders.answer(request, outcome.entry());
        exchange.answer(outcome.created() ? 201 : 204);
    }

    static boolean overwrite(Exchange exchange) throws HttpRefusal {
        return switch (exchange.header("Overwrite").toUpperCase(Locale.ROOT)) {
            case "", "T" -> true;
            case "F" -> false;
            default -> throw HttpRefusal.badRequest("Overwrite must be T or F");
        };
    }

    private static boolean deep(Exchange exchange) throws HttpRefusal {
        return switch (exchange.header("Depth").toLowerCase(Locale.ROOT)) {
            case "", "infinity" -> true;
            case "0" -> false;
            default -> throw HttpRefusal.badRequest("Depth must be 0 or infinity here");
        };
    }
}
