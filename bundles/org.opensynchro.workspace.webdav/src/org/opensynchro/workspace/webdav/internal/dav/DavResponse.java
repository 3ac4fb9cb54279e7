// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.util.Map;
import java.util.Optional;

/**
 * One {@code DAV:response} of a multistatus answer (RFC 4918, 14.24).
 *
 * @param href the address as the server wrote it
 * @param status the status of the whole response, or 0 where each property has its own
 * @param properties the properties that the server could give, by local name, as text; {@link #COLLECTION} stands in for
 *     the element of that name
 */
record DavResponse(String href, int status, Map<String, String> properties) {
    /** Present, whatever its text, on folders. */
    static final String COLLECTION = "collection";

    /** The first active lock (RFC 4918, 14.1): who holds it, how long it lasts, its token. */
    static final String LOCK_OWNER = "activelock/owner";

    static final String LOCK_TIMEOUT = "activelock/timeout";
    static final String LOCK_TOKEN = "activelock/locktoken";

    /** The text of a property that the server could give. */
    Optional<String> property(String name) {
        return Optional.ofNullable(properties.get(name));
    }
}
