// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.io.IOException;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.StorageException;

/** What is done when a page is asked for or its form is sent. Called by many threads. */
@FunctionalInterface
public interface PageAction {
    /**
     * Does it.
     *
     * @param request the request; that of a form was found to come from a page of this session
     * @return what the browser gets
     * @throws HttpRefusal if there is nothing to show; the person sees the message of its status
     * @throws StorageException if the storage refuses
     * @throws IOException if something cannot be read, or the browser is gone
     */
    PageAnswer answer(PageRequest request) throws HttpRefusal, StorageException, IOException;
}
