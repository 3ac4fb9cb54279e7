// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What was done or told once and is not to be repeated, in a file of hashes, one a line: nothing of it can be read there.
 * Thread-safe within one process.
 */
public final class Memory {
    private final Path file;

    /** @param file where it is kept; made when something is to be remembered */
    public Memory(Path file) {
        this.file = file;
    }

    /** Whether this was remembered. */
    public synchronized boolean knows(String deed) throws IOException {
        return lines().contains(hash(deed));
    }

    /** Remembers this for good. */
    public synchronized void remember(String deed) throws IOException {
        Set<String> lines = lines();
        if (lines.add(hash(deed))) {
            TextFiles.replace(file, String.join("\n", lines) + '\n');
        }
    }

    private Set<String> lines() throws IOException {
        try {
            return new LinkedHashSet<>(Files.readAllLines(file));
        } catch (NoSuchFileException e) {
            return new LinkedHashSet<>();
        }
    }

    private static String hash(String deed) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(deed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
