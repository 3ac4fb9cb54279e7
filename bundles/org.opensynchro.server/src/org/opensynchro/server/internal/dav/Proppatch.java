// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.StorageException;

/** PROPPATCH (RFC 4918, 9.2): all changes are made, or none. */
final class Proppatch implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        PropertyUpdate update = PropertyUpdate.parse(exchange.body(Propfind.LONGEST_BODY));
        Optional<Entry> entry = request.files().find(request.path());
        if (update.refused().isEmpty()) {
            request.files().setProperties(request.path(), update.changes(), Conditions.of(request));
        } else if (entry.isEmpty()) {
            throw HttpRefusal.notFound("There is nothing at " + request.path());
        }
        boolean folder = entry.map(Entry::folder).orElse(false);
        try (Multistatus answer = new Multistatus(exchange)) {
            answer.begin(request.href(request.path(), folder));
            answer.properties(
                    update.refused().isEmpty() ? "200 OK" : "424 Failed Dependency", elements(update.accepted()));
            answer.properties("403 Forbidden", elements(update.refused()));
            answer.end();
        }
    }

    private static List<String> elements(List<PropertyName> names) {
        return names.stream().map(Multistatus::empty).toList();
    }
}
