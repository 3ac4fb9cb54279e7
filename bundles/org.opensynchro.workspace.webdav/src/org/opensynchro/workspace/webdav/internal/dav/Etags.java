// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import org.opensynchro.network.Answer;

/** Entity tags (RFC 9110, 8.8.3) in the one form in which {@code OnlineItem} keeps them. */
public final class Etags {
    private Etags() {}

    /**
     * The strong form, in quotes. Apache writes a weak tag for a file changed within the last second and the same tag as
     * a strong one afterwards; some servers forget the quotes.
     */
    public static String normalize(String etag) {
        String strong = etag.startsWith("W/") ? etag.substring(2) : etag;
        return strong.isEmpty() || strong.startsWith("\"") ? strong : '"' + strong + '"';
    }

    /** The tag of the file an answer is about, or the empty text; proxies alter {@code ETag} but not {@code OC-ETag}. */
    public static String of(Answer answer) {
        String own = answer.header("OC-ETag");
        return normalize(own.isEmpty() ? answer.header("ETag") : own);
    }
}
