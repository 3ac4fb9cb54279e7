// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/**
 * One small file on its way in a bulk upload, and what became of it.
 *
 * @param path where it is to be
 * @param bytes its content
 * @param seconds its modification time since 1970
 * @param checksum of its content, by the algorithm of the server
 */
record BulkPart(ItemPath path, byte[] bytes, long seconds, Checksum checksum) {
    static BulkPart of(ItemPath path, Content content, byte[] bytes, String algorithm) {
        Checksum checksum = Checksum.of(algorithm, Checksum.newDigest(algorithm).digest(bytes));
        return new BulkPart(path, bytes, Math.floorDiv(content.modifiedMillis(), 1000L), checksum);
    }

    /** Whether a header line can hold the path as it is: servers strip spaces at its ends. */
    static boolean canName(ItemPath path) {
        String text = path.toString();
        return text.equals(text.strip()) && text.chars().noneMatch(Character::isISOControl);
    }

    /** The path as the server knows it, and as it answers. */
    String name() {
        return "/" + path;
    }

    /** The lines before the content; times of 1970 and before are not told, because servers refuse them. */
    byte[] head(String boundary, boolean conditional) {
        String md5 = Checksum.of("MD5", Checksum.newDigest("MD5").digest(bytes)).hex();
        StringBuilder head = new StringBuilder("--").append(boundary).append("\r\n");
        line(head, "Content-Length", Integer.toString(bytes.length));
        line(head, "X-File-Path", name());
        line(head, "X-File-MD5", md5);
        line(head, "OC-Checksum", checksum.toString());
        if (seconds > 0) {
            line(head, "X-File-Mtime", Long.toString(seconds));
            line(head, "X-OC-Mtime", Long.toString(seconds));
        }
        if (conditional) {
            line(head, "If-None-Match", "*");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder head, String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
    }

    /**
     * What the server has now.
     *
     * @param etag in its strong form
     * @param id the server's identity of the file
     */
    record Kept(String etag, String id) {
        /** What an answer tells; empty when the file was refused or the answer does not tell enough. */
        static Optional<Kept> of(boolean error, String etag, String id) {
            return error || etag.isEmpty() || id.isEmpty() ? Optional.empty() : Optional.of(new Kept(etag, id));
        }
    }
}
