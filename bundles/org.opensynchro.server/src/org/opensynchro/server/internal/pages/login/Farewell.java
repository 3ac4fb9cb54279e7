// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageRequest;

/** What a person sees after a logout. Called by many threads. */
@FunctionalInterface
public interface Farewell {
    /**
     * Prepares it while the person is still logged in.
     *
     * @param request of the person
     * @return what the browser gets once the session has ended
     */
    PageAnswer prepare(PageRequest request);
}
