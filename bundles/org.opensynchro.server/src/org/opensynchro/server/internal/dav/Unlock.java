// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * UNLOCK (RFC 4918, 9.11) by token; with {@code X-User-Lock: 1}, as in Nextcloud's {@code files_lock}, by the person, who
 * need not know the token of a client that crashed.
 */
final class Unlock implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        if (!exchange.header(Lock.USER_LOCK).isEmpty()) {
            unlockForPerson(request);
            return;
        }
        String header = exchange.header("Lock-Token").strip();
        if (!header.startsWith("<") || !header.endsWith(">")) {
            throw HttpRefusal.badRequest("The Lock-Token header is missing");
        }
        try {
            request.locks().unlock(request.path(), header.substring(1, header.length() - 1));
        } catch (StorageException.PreconditionFailed none) {
            // The status that the RFC has for it: the request URI is not within the scope of the lock.
            throw new HttpRefusal(409, "LockTokenMatchesRequestUri", none.getMessage());
        }
        exchange.answer(204);
    }

    private static void unlockForPerson(DavRequest request) throws IOException, StorageException {
        try {
            request.locks().unlockOwn(request.path());
            LockProperties.answer(request, 200, Optional.empty());
        } catch (StorageException.PreconditionFailed notLocked) {
            LockProperties.answer(request, 412, Optional.empty());
        }
    }
}
