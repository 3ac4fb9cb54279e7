// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.StorageException;

/** What a method of HTTP or WebDAV does with a file or folder. Holds no state. */
@FunctionalInterface
interface DavMethod {
    void handle(DavRequest request) throws IOException, StorageException, HttpRefusal;
}
