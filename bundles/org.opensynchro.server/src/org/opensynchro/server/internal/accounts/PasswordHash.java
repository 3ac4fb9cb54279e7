// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id hashes (RFC 9106) in the usual text form {@code $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. The parameters
 * are those that OWASP recommends for interactive logins; those of an older hash are read from the hash.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int LENGTH = 32;
    private static final int SALT_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    /**
     * Makes a new hash, each with its own salt.
     *
     * @param password the password
     * @return the hash
     */
    public static String of(String password) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        byte[] hash = compute(password, salt, MEMORY_KIB, ITERATIONS, 1, LENGTH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(MEMORY_KIB, ITERATIONS, base64.encodeToString(salt), base64.encodeToString(hash));
    }

    /**
     * Checks a password. Takes the same time whether it is right or wrong.
     *
     * @param password what was given
     * @param hash a hash that {@link #of} made
     * @return whether the password is right
     */
    public static boolean matches(String password, String hash) {
        String[] parts = hash.split("\\$");
        String[] parameters = parts[3].split(",");
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = compute(
                password,
                Base64.getDecoder().decode(parts[4]),
                number(parameters[0]),
                number(parameters[1]),
                number(parameters[2]),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    private static int number(String parameter) {
        return Integer.parseInt(parameter.substring(2));
    }

    private static byte[] compute(
            String password, byte[] salt, int memory, int iterations, int parallelism, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(iterations)
                .withParallelism(parallelism)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
