// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.ContentCheck;

/** What the parts of a bulk upload announce of their content. */
final class BulkChecksums {
    private BulkChecksums() {}

    /**
     * Checks {@code X-File-MD5} at once, because a storage does not compute it.
     *
     * @return the check of {@code OC-Checksum}
     * @throws HttpRefusal if the content is not what was announced
     */
    static ContentCheck check(BulkParts.Part part) throws HttpRefusal {
        String announced = part.header("X-File-MD5");
        if (!announced.isEmpty() && !announced.equalsIgnoreCase(md5(part.content()))) {
            throw HttpRefusal.badRequest("The computed checksum does not match the one received from the client.");
        }
        return UploadHeaders.checksum(part.header("OC-Checksum"));
    }

    private static String md5(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has MD5", e);
        }
    }
}
