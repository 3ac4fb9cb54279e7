// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import org.eclipse.jetty.http.MimeTypes;

/** What kind of file a name suggests. */
final class MediaTypes {
    private MediaTypes() {}

    static String of(String name) {
        String known = MimeTypes.DEFAULTS.getMimeByExtension(name);
        return known == null ? "application/octet-stream" : known;
    }
}
