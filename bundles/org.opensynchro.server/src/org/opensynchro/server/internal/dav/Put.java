// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Outcome;
import org.opensynchro.server.internal.storage.StorageException;

/** PUT of a whole file. */
final class Put implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        if (!exchange.header("Content-Range").isEmpty()) {
            throw HttpRefusal.badRequest("A part of a file cannot be put; use a chunked upload");
        }
        Outcome outcome = request.files().put(request.path(), UploadHeaders.incoming(exchange), Conditions.of(request));
        UploadHeaders.answer(request, outcome.entry());
        UploadHeaders.confirmModified(exchange);
        exchange.answer(outcome.created() ? 201 : 204);
    }
}
