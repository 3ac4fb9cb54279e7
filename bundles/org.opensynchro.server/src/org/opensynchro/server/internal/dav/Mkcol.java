// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.StorageException;

/** MKCOL (RFC 4918, 9.3). */
final class Mkcol implements DavMethod {
    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        if (exchange.body(0x10000).length > 0) {
            throw new HttpRefusal(415, "UnsupportedMediaType", "A body of MKCOL is not understood");
        }
        Entry folder = request.files().createFolder(request.path(), Conditions.of(request));
        UploadHeaders.answer(request, folder);
        exchange.answer(201);
    }
}
