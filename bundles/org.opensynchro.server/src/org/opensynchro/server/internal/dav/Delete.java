// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.StorageException;

/** DELETE of an entry with everything below it: all of it or nothing. */
final class Delete implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        request.files().delete(request.path(), Conditions.of(request));
        request.exchange().answer(204);
    }
}
