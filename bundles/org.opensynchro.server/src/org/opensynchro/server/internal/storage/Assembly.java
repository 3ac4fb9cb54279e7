// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Describes the content that chunks make together, without copying them: what is on the disk is read and digested. */
final class Assembly {
    /** A reader has all parts of a content open at once, so there may not be any number of them. */
    static final int MOST_PARTS = 128;

    private static final int BUFFER_SIZE = 128 * 1024;

    private final Blobs blobs;
    private final List<Chunk> chunks;

    Assembly(Blobs blobs, List<Chunk> chunks) {
        this.blobs = blobs;
        this.chunks = chunks;
    }

    /** {@return whether the chunks can be the parts of a content} */
    boolean isPossible() {
        return !chunks.isEmpty() && chunks.size() <= MOST_PARTS;
    }

    /**
     * Reads all chunks, for both checksums at the same time.
     *
     * @return the whole, under an id of its own that has no blob
     * @throws IOException if a chunk cannot be read
     */
    Content whole() throws IOException {
        try (ExecutorService other = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("workspace-checksum").daemon().factory())) {
            Future<String> sha256 = other.submit(() -> digest("SHA-256"));
            String sha1 = digest("SHA-1");
            long size =
                    chunks.stream().mapToLong(chunk -> chunk.content().size()).sum();
            return new Content(blobs.newId(), size, sha1, sha256.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted", e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        }
    }

    private String digest(String algorithm) throws IOException {
        MessageDigest digest = Checksums.digest(algorithm);
        byte[] buffer = new byte[BUFFER_SIZE];
        for (Chunk chunk : chunks) {
            try (InputStream in =
                    Files.newInputStream(blobs.file(chunk.content().id()))) {
                for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    digest.update(buffer, 0, count);
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
