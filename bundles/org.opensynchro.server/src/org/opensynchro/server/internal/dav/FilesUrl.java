// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.List;
import org.opensynchro.server.internal.http.HttpRefusal;

/** The two URLs of an account's files: {@code /remote.php/dav/files/USER} and the older {@code /remote.php/webdav}. */
final class FilesUrl {
    private static final String ENTRY_POINT = "remote.php";

    private FilesUrl() {}

    static boolean isOld(List<String> segments) {
        return startsWith(segments, List.of(ENTRY_POINT, "webdav"));
    }

    static boolean isFiles(List<String> segments, String account) {
        return startsWith(segments, List.of(ENTRY_POINT, "dav", "files", account));
    }

    static boolean isUploads(List<String> segments, String account) {
        return startsWith(segments, List.of(ENTRY_POINT, "dav", "uploads", account));
    }

    static boolean isTrash(List<String> segments, String account) {
        return startsWith(segments, List.of(ENTRY_POINT, "dav", "trashbin", account));
    }

    static boolean isBulk(List<String> segments) {
        return segments.equals(List.of(ENTRY_POINT, "dav", "bulk"));
    }

    /** {@return the names below the root of the account, whichever URL is used} */
    static List<String> names(List<String> segments, String account) throws HttpRefusal {
        if (isOld(segments)) {
            return segments.subList(2, segments.size());
        }
        if (isFiles(segments, account)) {
            return segments.subList(4, segments.size());
        }
        throw new HttpRefusal(502, "BadGateway", "The destination lies outside this account's files");
    }

    private static boolean startsWith(List<String> segments, List<String> beginning) {
        return segments.size() >= beginning.size()
                && segments.subList(0, beginning.size()).equals(beginning);
    }
}
