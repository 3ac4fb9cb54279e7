// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/**
 * How one version of one file goes up in parts. Kept as text between two attempts, so that the second goes on where the
 * first stopped, and only when it is about the same version.
 *
 * @param upload names the upload on the server
 * @param size bytes of the whole file
 * @param modifiedMillis its modification time
 * @param version what else tells two edits apart ({@link Content#version}); size and time may be the same
 * @param chunk bytes of each part but the last
 * @param path where the file will be
 */
record ChunkPlan(String upload, long size, long modifiedMillis, String version, long chunk, ItemPath path) {
    /** Parts below 5 MB and more than 10,000 of them are refused by Nextcloud. */
    private static final long SMALLEST = 10L * 1024 * 1024;

    private static final long USUAL_LARGEST = 100L * 1024 * 1024;
    /** So that of 500 MiB no more than 10 travel twice when the computer stops in the middle of a part. */
    private static final int USUAL_COUNT = 50;

    private static final int MOST = 9_000;
    private static final String VERSION = "chunks2";
    private static final String PREFIX = "opensynchro-";
    /** Nothing else may become part of the address of something that is deleted. */
    private static final Pattern UPLOAD = Pattern.compile(PREFIX + "[0-9a-f]+(-[0-9a-f]+){4}");

    /** A new plan: larger parts for larger files, since each costs the server time of its own. */
    static ChunkPlan create(ItemPath path, Content content) {
        long chunk = Math.clamp(content.size() / USUAL_COUNT, SMALLEST, USUAL_LARGEST);
        return new ChunkPlan(
                PREFIX + UUID.randomUUID(),
                content.size(),
                content.modifiedMillis(),
                content.version(),
                Math.max(chunk, Math.ceilDiv(content.size(), MOST)),
                path);
    }

    /** The plan kept as {@code text}, when it is one. */
    static Optional<ChunkPlan> parse(String text) {
        String[] parts = text.split("\t");
        if (parts.length != 7
                || !parts[0].equals(VERSION)
                || !UPLOAD.matcher(parts[1]).matches()) {
            return Optional.empty();
        }
        try {
            ChunkPlan plan = new ChunkPlan(
                    parts[1],
                    Long.parseLong(parts[2]),
                    Long.parseLong(parts[3]),
                    parts[4],
                    Long.parseLong(parts[5]),
                    ItemPath.of(parts[6]));
            return plan.chunk > 0 ? Optional.of(plan) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // Kept by another version of this program, or damaged: starting anew is always right.
            return Optional.empty();
        }
    }

    /** Whether the plan is about this very version of this file. */
    boolean isFor(ItemPath target, Content content) {
        return size == content.size()
                && modifiedMillis == content.modifiedMillis()
                && version.equals(content.version())
                && path.equals(target);
    }

    /** Number of parts. */
    int count() {
        return Math.toIntExact(Math.ceilDiv(size, chunk));
    }

    /** Where a part (counted from 1) begins. */
    long offset(int number) {
        return (number - 1) * chunk;
    }

    /** Bytes of a part (counted from 1). */
    long length(int number) {
        return Math.min(chunk, size - offset(number));
    }

    /** The name of a part (counted from 1); the server puts parts together in the order of their names. */
    static String name(int number) {
        return String.format("%05d", number);
    }

    /** The form that {@link #parse} reads. */
    String text() {
        return String.join(
                "\t",
                VERSION,
                upload,
                Long.toString(size),
                Long.toString(modifiedMillis),
                version,
                Long.toString(chunk),
                path.toString());
    }
}
