// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import java.util.Map;

/**
 * One request of a login.
 *
 * @param method the HTTP method
 * @param uri the complete address
 * @param fields its header lines
 * @param form what a POST carries ({@code application/x-www-form-urlencoded}), or the empty text; may be secret, so it is
 *     not part of {@link #toString}
 */
public record LoginMessage(String method, URI uri, Map<String, String> fields, String form) {
    public LoginMessage {
        fields = Map.copyOf(fields);
    }

    @Override
    public String toString() {
        return method + ' ' + uri.getHost();
    }
}
