// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * Which bytes of a file to send.
 *
 * @param first the first
 * @param length how many
 * @param isPart whether a range was asked for
 */
record ByteRange(long first, long length, boolean isPart) {
    private static final Pattern ONE = Pattern.compile("bytes=\\s*(\\d{0,18})-(\\d{0,18})\\s*");

    /** Reads a {@code Range} header; what is not one range of bytes is ignored, as the RFC allows. */
    static ByteRange of(String header, long size) throws HttpRefusal {
        Matcher range = ONE.matcher(header);
        if (!range.matches() || range.group(1).isEmpty() && range.group(2).isEmpty()) {
            return new ByteRange(0, size, false);
        }
        if (range.group(1).isEmpty()) {
            long length = Math.min(size, Long.parseLong(range.group(2)));
            return satisfiable(length > 0, new ByteRange(size - length, length, true));
        }
        long first = Long.parseLong(range.group(1));
        long last = range.group(2).isEmpty() ? size - 1 : Math.min(size - 1, Long.parseLong(range.group(2)));
        return satisfiable(first <= last, new ByteRange(first, last - first + 1, true));
    }

    private static ByteRange satisfiable(boolean satisfiable, ByteRange range) throws HttpRefusal {
        if (!satisfiable) {
            throw new HttpRefusal(416, "RequestedRangeNotSatisfiable", "The file does not have the bytes asked for");
        }
        return range;
    }

    String contentRange(long size) {
        return "bytes " + first + "-" + (first + length - 1) + "/" + size;
    }
}
