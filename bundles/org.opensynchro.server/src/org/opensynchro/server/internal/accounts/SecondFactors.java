// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.opensynchro.server.internal.accounts.FailedLogins.Kind;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.SecondFactorTable;
import org.opensynchro.server.internal.storage.SecondFactorTable.SecondFactor;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * The second factor: a code of the person's telephone (TOTP, RFC 6238: SHA-1, 6 digits, 30 seconds, which is what the usual
 * applications can), or a recovery code in its place. A code is accepted once, in its time step and in the ones before and
 * after. For any thread.
 */
public final class SecondFactors {
    /** How many recovery codes there are at first. */
    public static final int RECOVERY_CODES = 10;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int SECRET_LENGTH = 20;
    private static final int MOST_FAILURES = 5;
    private static final Duration PAUSE = Duration.ofMinutes(15);
    private static final String PURPOSE = "second factors";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without those that look like others; 16 of these are 80 bits. */
    private static final String RECOVERY_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private final SecondFactorTable table;
    private final FailedLogins failures;
    private final ServerKey key;
    private final InstantSource clock;
    /** Attempts for an account wait for each other, so that none is made beside those that are counted. */
    private final Lock[] verifying =
            IntStream.range(0, 16).mapToObj(i -> new ReentrantLock()).toArray(Lock[]::new);

    private final TimeBasedOneTimePasswordGenerator codes = new TimeBasedOneTimePasswordGenerator(STEP);

    /**
     * @param table where they are kept
     * @param failures counts wrong codes
     * @param key encrypts the secrets
     * @param clock the time that codes are computed from
     */
    public SecondFactors(SecondFactorTable table, FailedLogins failures, ServerKey key, InstantSource clock) {
        this.table = table;
        this.failures = failures;
        this.key = key;
        this.clock = clock;
    }

    /** What became of a code. */
    public enum Verdict {
        /** It is right, and used up. */
        RIGHT,
        /** It is wrong, or was used before. */
        WRONG,
        /** There were so many wrong ones that none is looked at for a quarter of an hour. */
        TOO_MANY
    }

    /**
     * Makes a new secret for an account; it counts once the person has shown a code.
     *
     * @param account whose
     * @return the secret in Base32 (RFC 4648), for the person alone; empty if the account has a second factor already
     * @throws StorageException never
     */
    public Optional<String> begin(Account account) throws StorageException {
        byte[] secret = new byte[SECRET_LENGTH];
        RANDOM.nextBytes(secret);
        boolean begun = table.begin(account, key.encrypt(PURPOSE, owner(account), secret));
        return begun ? Optional.of(Base32.toBase32String(secret)) : Optional.empty();
    }

    /**
     * The secret that waits for its first code.
     *
     * @param account whose
     * @return as {@link #begin} returned it; empty if none waits
     * @throws IOException if it cannot be read
     * @throws StorageException never
     */
    public Optional<String> begun(Account account) throws IOException, StorageException {
        return table.find(account)
                .filter(factor -> !factor.confirmed())
                .map(factor -> Base32.toBase32String(key.decrypt(PURPOSE, owner(account), factor.secret())));
    }

    /**
     * Lets a new secret count, if the code is one of it.
     *
     * @param account whose
     * @param code what the telephone showed
     * @return the recovery codes, for the person alone and only now; empty if the code is wrong
     * @throws IOException if the secret cannot be read
     * @throws StorageException never
     */
    public Optional<List<String>> confirm(Account account, String code) throws IOException, StorageException {
        Optional<SecondFactor> factor = table.find(account).filter(found -> !found.confirmed());
        OptionalLong step = factor.isPresent() ? stepOf(account, factor.get(), digits(code)) : OptionalLong.empty();
        List<String> recovery = newRecoveryCodes();
        return step.isPresent() && table.confirm(account, step.getAsLong(), hashes(account, recovery))
                ? Optional.of(recovery)
                : Optional.empty();
    }

    /**
     * Checks a code of the telephone or a recovery code, and uses it up.
     *
     * @param account whose
     * @param code what was typed
     * @return what became of it
     * @throws IOException if the secret cannot be read
     * @throws StorageException never
     */
    public Verdict verify(Account account, String code) throws IOException, StorageException {
        Lock lock = verifying[Math.floorMod(account.id(), verifying.length)];
        lock.lock();
        try {
            return verifyAlone(account, code);
        } finally {
            lock.unlock();
        }
    }

    private Verdict verifyAlone(Account account, String code) throws IOException, StorageException {
        Instant now = clock.instant();
        if (failures.count(Kind.SECOND_FACTOR, account.name()) >= MOST_FAILURES) {
            if (failures.last(Kind.SECOND_FACTOR, account.name()).plus(PAUSE).isAfter(now)) {
                return Verdict.TOO_MANY;
            }
            failures.clear(Kind.SECOND_FACTOR, account.name());
        }
        if (isRight(account, code)) {
            failures.clear(Kind.SECOND_FACTOR, account.name());
            return Verdict.RIGHT;
        }
        failures.add(Kind.SECOND_FACTOR, account.name(), now);
        return Verdict.WRONG;
    }

    private boolean isRight(Account account, String code) throws IOException, StorageException {
        Optional<SecondFactor> factor = table.find(account).filter(SecondFactor::confirmed);
        if (factor.isEmpty()) {
            return false;
        }
        OptionalLong step = stepOf(account, factor.get(), digits(code));
        return step.isPresent()
                ? table.use(account, step.getAsLong())
                : table.useRecoveryCode(account, hash(account, recoveryForm(code)));
    }

    /** The time step whose code this is; every one that counts is compared, so that the time tells nothing. */
    private OptionalLong stepOf(Account account, SecondFactor factor, String code) {
        SecretKeySpec secret = new SecretKeySpec(key.decrypt(PURPOSE, owner(account), factor.secret()), "HmacSHA1");
        byte[] given = code.getBytes(StandardCharsets.UTF_8);
        OptionalLong found = OptionalLong.empty();
        for (int offset = -1; offset <= 1; offset++) {
            Instant moment = clock.instant().plus(STEP.multipliedBy(offset));
            if (MessageDigest.isEqual(code(secret, moment).getBytes(StandardCharsets.UTF_8), given)) {
                found = OptionalLong.of(moment.getEpochSecond() / STEP.toSeconds());
            }
        }
        return found;
    }

    private String code(SecretKeySpec secret, Instant moment) {
        try {
            return codes.generateOneTimePasswordString(secret, moment, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("The key is one of HMAC", e);
        }
    }

    /**
     * Puts new recovery codes in the place of all old ones.
     *
     * @param account whose; has a second factor
     * @return the new ones, for the person alone and only now
     * @throws StorageException never
     */
    public List<String> renewRecoveryCodes(Account account) throws StorageException {
        List<String> recovery = newRecoveryCodes();
        table.replaceRecoveryCodes(account, hashes(account, recovery));
        return recovery;
    }

    /**
     * How many recovery codes are left.
     *
     * @param account whose
     * @return their number
     * @throws IOException if they cannot be read
     * @throws StorageException never
     */
    public int recoveryCodesLeft(Account account) throws IOException, StorageException {
        return table.recoveryCodes(account);
    }

    /**
     * Switches the second factor of an account off.
     *
     * @param account whose
     * @throws StorageException never
     */
    public void remove(Account account) throws StorageException {
        table.remove(account.name());
    }

    private static List<String> newRecoveryCodes() {
        return Stream.generate(SecondFactors::newRecoveryCode)
                .limit(RECOVERY_CODES)
                .toList();
    }

    private static String newRecoveryCode() {
        String letters = RANDOM.ints(16, 0, RECOVERY_ALPHABET.length())
                .mapToObj(i -> String.valueOf(RECOVERY_ALPHABET.charAt(i)))
                .collect(Collectors.joining());
        return letters.replaceAll("(.{4})(?!$)", "$1-");
    }

    private List<byte[]> hashes(Account account, List<String> recovery) {
        return recovery.stream().map(code -> hash(account, recoveryForm(code))).toList();
    }

    private byte[] hash(Account account, String recoveryCode) {
        return key.hash("recovery codes", owner(account), recoveryCode);
    }

    private static String recoveryForm(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }

    private static String digits(String typed) {
        return typed.replaceAll("\\s", "");
    }

    private static String owner(Account account) {
        return Long.toString(account.id());
    }
}
