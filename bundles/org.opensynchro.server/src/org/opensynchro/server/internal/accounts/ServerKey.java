// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of a workspace, kept beside its database in a file that only the server's user can read: whoever gets hold of
 * the database alone can neither compute codes of second factors nor try out short secrets. For any thread.
 */
public final class ServerKey {
    private static final String FILE = "secret.key";
    private static final int LENGTH = 32;
    private static final int NONCE_LENGTH = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] secret;

    private ServerKey(byte[] secret) {
        this.secret = secret;
    }

    /**
     * Reads the key of a data directory, making one if there is none.
     *
     * @param dataDirectory an existing directory
     * @return the key
     * @throws IOException if there is a file that is no key, or it cannot be read or made
     */
    public static ServerKey of(Path dataDirectory) throws IOException {
        return of(dataDirectory, Files::createLink);
    }

    /** Gives a file another name that nothing else may have. */
    @FunctionalInterface
    interface Linking {
        /**
         * Does so.
         *
         * @param file the other name
         * @param existing the file
         * @throws FileAlreadyExistsException if there is something of that name
         * @throws IOException if it cannot be done, for the file system has no links, say
         * @throws UnsupportedOperationException if it cannot be done anywhere
         */
        void link(Path file, Path existing) throws IOException;
    }

    /** @param links how files are given another name */
    static ServerKey of(Path dataDirectory, Linking links) throws IOException {
        Path file = dataDirectory.resolve(FILE);
        if (!Files.exists(file)) {
            make(dataDirectory, file, links);
        }
        byte[] secret = Files.readAllBytes(file);
        if (secret.length != LENGTH) {
            throw new IOException("The file " + file + " is no key of a workspace; put back the one from your backup");
        }
        return new ServerKey(secret);
    }

    /** Complete at once under its name, and never in the place of one that another process has just made. */
    private static void make(Path dataDirectory, Path file, Linking links) throws IOException {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        Path prepared = posix
                ? Files.createTempFile(
                        dataDirectory,
                        FILE,
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : Files.createTempFile(dataDirectory, FILE, ".new");
        try {
            byte[] secret = new byte[LENGTH];
            RANDOM.nextBytes(secret);
            Files.write(prepared, secret);
            publish(prepared, file, links);
        } finally {
            Files.deleteIfExists(prepared);
        }
    }

    private static void publish(Path prepared, Path file, Linking links) throws IOException {
        try {
            links.link(file, prepared);
        } catch (FileAlreadyExistsException made) {
            return;
        } catch (FileSystemException | UnsupportedOperationException noLinks) {
            // FAT and exFAT have no links, which Linux calls an operation that is not permitted.
            moveInTurn(prepared, file);
        }
    }

    /** A move may replace what came between looking and moving, so that one process at a time does both. */
    private static synchronized void moveInTurn(Path prepared, Path file) throws IOException {
        try (FileChannel turns = FileChannel.open(
                        file.resolveSibling(FILE + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock turn = turns.lock()) {
            if (turn.isValid() && !Files.exists(file)) {
                Files.move(prepared, file);
            }
        }
    }

    /**
     * A keyed hash (HMAC-SHA256, RFC 2104).
     *
     * @param purpose keeps hashes of the same parts for different uses apart
     * @param parts what is hashed; their lengths count
     * @return 32 bytes
     */
    public byte[] hash(String purpose, String... parts) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(derived(purpose), "HmacSHA256"));
            for (String part : parts) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                mac.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                mac.update(bytes);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has HmacSHA256", e);
        }
    }

    /**
     * Encrypts (AES-256 in Galois/Counter Mode, NIST SP 800-38D).
     *
     * @param purpose only what was encrypted for the same purpose can be decrypted
     * @param owner whom it belongs to; it cannot be decrypted as another's
     * @param plain what to encrypt
     * @return nonce, ciphertext and tag
     */
    public byte[] encrypt(String purpose, String owner, byte[] plain) {
        byte[] nonce = new byte[NONCE_LENGTH];
        RANDOM.nextBytes(nonce);
        try {
            byte[] encrypted =
                    cipher(Cipher.ENCRYPT_MODE, purpose, owner, nonce).doFinal(plain);
            return ByteBuffer.allocate(nonce.length + encrypted.length)
                    .put(nonce)
                    .put(encrypted)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java runtime has AES/GCM", e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made.
     *
     * @param purpose as then
     * @param owner as then
     * @param encrypted what it returned
     * @return the plain bytes
     * @throws IllegalStateException if it was changed, or encrypted with another key
     */
    public byte[] decrypt(String purpose, String owner, byte[] encrypted) {
        try {
            return cipher(Cipher.DECRYPT_MODE, purpose, owner, encrypted)
                    .doFinal(encrypted, NONCE_LENGTH, encrypted.length - NONCE_LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The key of the workspace does not fit its database: put back " + FILE + " from your backup", e);
        }
    }

    /** The nonce is what the given bytes begin with. */
    private Cipher cipher(int mode, String purpose, String owner, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                mode,
                new SecretKeySpec(derived(purpose), "AES"),
                new GCMParameterSpec(TAG_BITS, nonce, 0, NONCE_LENGTH));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private byte[] derived(String purpose) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
    }
}
