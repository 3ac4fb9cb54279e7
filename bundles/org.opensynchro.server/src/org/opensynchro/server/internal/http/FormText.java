// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Names and values of forms as browsers send them. */
public final class FormText {
    private FormText() {}

    /**
     * Decodes.
     *
     * @param encoded a name or a value
     * @return the text
     * @throws HttpRefusal 400 if it is malformed
     */
    public static String decode(String encoded) throws HttpRefusal {
        try {
            return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw HttpRefusal.badRequest("The form is malformed");
        }
    }
}
