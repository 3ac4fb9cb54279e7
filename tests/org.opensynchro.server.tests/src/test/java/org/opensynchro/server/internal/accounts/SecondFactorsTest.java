// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.Test;
import org.opensynchro.server.internal.accounts.SecondFactors.Verdict;
import org.opensynchro.server.internal.storage.Account;

class SecondFactorsTest extends SafeguardsFixture {
    /** A telephone: RFC 6238 written out, independently of the library that the server uses. */
    static String code(String secret, Instant moment) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
        byte[] hash = mac.doFinal(java.nio.ByteBuffer.allocate(8)
                .putLong(moment.getEpochSecond() / 30)
                .array());
        int offset = hash[hash.length - 1] & 0xf;
        int number = java.nio.ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    private String enrol(String name) throws Exception {
        String secret = factors.begin(account(name)).orElseThrow();
        assertTrue(factors.confirm(account(name), code(secret, now)).isPresent());
        now = now.plus(Duration.ofSeconds(30));
        return secret;
    }

    private Verdict verify(String name, String code) throws Exception {
        return factors.verify(account(name), code);
    }

    @Test
    void theTelephoneOfTheTestAgreesWithTheVectorsOfTheStandard() throws Exception {
        String secret = Base32.toBase32String("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
        assertEquals("287082", code(secret, Instant.ofEpochSecond(59)));
        assertEquals("081804", code(secret, Instant.ofEpochSecond(1_111_111_109)));
        assertEquals("353130", code(secret, Instant.ofEpochSecond(20_000_000_000L)));
    }

    @Test
    void aSecretCountsOnceTheRightCodeWasShown() throws Exception {
        String secret = factors.begin(account("alice")).orElseThrow();
        assertEquals(32, secret.length());
        assertFalse(account("alice").secondFactor());
        assertEquals(Optional.empty(), factors.confirm(account("alice"), "000000"));
        assertEquals(Verdict.WRONG, verify("alice", code(secret, now)), "it does not count yet");
        assertEquals(
                10,
                factors.confirm(account("alice"), code(secret, now))
                        .orElseThrow()
                        .size());
        assertTrue(account("alice").secondFactor());
        assertEquals(Optional.empty(), factors.begin(account("alice")), "it cannot be replaced without taking it away");
    }

    @Test
    void aCodeIsAcceptedOnceAndSoIsTheOneOfTheEnrolment() throws Exception {
        String secret = factors.begin(account("alice")).orElseThrow();
        factors.confirm(account("alice"), code(secret, now));
        assertEquals(Verdict.WRONG, verify("alice", code(secret, now)));
        now = now.plus(Duration.ofSeconds(30));
        assertEquals(Verdict.RIGHT, verify("alice", code(secret, now)));
        assertEquals(Verdict.WRONG, verify("alice", code(secret, now)));
        assertEquals(
                Verdict.WRONG, verify("alice", code(secret, now.minusSeconds(30))), "nor an earlier one after a later");
    }

    @Test
    void clocksMayDifferByOneStepAndNoMore() throws Exception {
        String secret = enrol("alice");
        now = now.plus(Duration.ofMinutes(10));
        assertEquals(Verdict.WRONG, verify("alice", code(secret, now.minusSeconds(60))));
        assertEquals(Verdict.WRONG, verify("alice", code(secret, now.plusSeconds(60))));
        assertEquals(Verdict.RIGHT, verify("alice", code(secret, now.minusSeconds(30))));
        assertEquals(Verdict.RIGHT, verify("alice", code(secret, now.plusSeconds(30))));
    }

    @Test
    void theCodeOfAnotherAccountIsWorthNothing() throws Exception {
        enrol("alice");
        String bobs = enrol("bob");
        assertEquals(Verdict.WRONG, verify("alice", code(bobs, now)));
    }

    @Test
    void afterFiveWrongCodesNoneIsLookedAtForAQuarterOfAnHour() throws Exception {
        String secret = enrol("alice");
        for (int i = 0; i < 5; i++) {
            assertEquals(Verdict.WRONG, verify("alice", "00000" + i));
        }
        assertEquals(Verdict.TOO_MANY, verify("alice", code(secret, now)));
        now = now.plus(Duration.ofMinutes(15));
        assertEquals(Verdict.RIGHT, verify("alice", code(secret, now)));
    }

    @Test
    void guessesThatComeAtOnceAreCountedOneByOne() throws Exception {
        enrol("alice");
        Account alice = account("alice");
        List<Callable<Verdict>> guesses = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String guess = "00%04d".formatted(i);
            guesses.add(() -> factors.verify(alice, guess));
        }
        int wrong = 0;
        try (ExecutorService executor = Executors.newFixedThreadPool(40)) {
            for (Future<Verdict> guess : executor.invokeAll(guesses)) {
                wrong += guess.get() == Verdict.WRONG ? 1 : 0;
            }
        }
        assertEquals(5, wrong);
    }

    @Test
    void aRecoveryCodeWorksOnceForItsAccountHoweverItIsTyped() throws Exception {
        String secret = factors.begin(account("alice")).orElseThrow();
        List<String> recovery =
                factors.confirm(account("alice"), code(secret, now)).orElseThrow();
        enrol("bob");
        assertEquals(10, recovery.stream().distinct().count());
        assertEquals(Verdict.WRONG, verify("bob", recovery.getFirst()));
        String typed = recovery.getFirst().toUpperCase(java.util.Locale.ROOT).replace('-', ' ');
        assertEquals(Verdict.RIGHT, verify("alice", typed));
        assertEquals(Verdict.WRONG, verify("alice", recovery.getFirst()));
        assertEquals(9, factors.recoveryCodesLeft(account("alice")));
        List<String> renewed = factors.renewRecoveryCodes(account("alice"));
        assertEquals(Verdict.WRONG, verify("alice", recovery.getLast()));
        assertEquals(Verdict.RIGHT, verify("alice", renewed.getLast()));
    }

    @Test
    void aPasswordAloneIsNoLongerEnoughForProgramsAndOtherLoginsEnd() throws Exception {
        Proof before = new ProofCheck(storage).of("alice").orElseThrow();
        enrol("alice");
        assertTrue(new ProofCheck(storage).current(before).isEmpty());
        assertInstanceOf(
                PasswordCheck.Verdict.Wrong.class, passwords.checkAlone("alice", PASSWORD, "", Optional::empty));
        factors.remove(account("alice"));
        assertEquals(0, factors.recoveryCodesLeft(account("alice")));
        assertInstanceOf(
                PasswordCheck.Verdict.Right.class, passwords.checkAlone("alice", PASSWORD, "", Optional::empty));
    }

    @Test
    void aNewPasswordDoesNotTakeTheSecondFactorAway() throws Exception {
        enrol("alice");
        storage.accounts().setCredential("alice", PasswordHash.of("another password"));
        assertTrue(account("alice").secondFactor());
    }

    @Test
    void theSecretIsNotInTheDatabaseAndCannotBeReadWithAnotherKey() throws Exception {
        String secret = factors.begin(account("alice")).orElseThrow();
        List<String> recovery =
                factors.confirm(account("alice"), code(secret, now)).orElseThrow();
        String raw = new String(Base32.decode(secret), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(raw) || bytes.contains(secret), file::toString);
                assertFalse(bytes.contains(recovery.getFirst().replace("-", "")), file::toString);
            }
        }
        Files.write(directory.resolve("secret.key"), new byte[32]);
        SecondFactors other = new SecondFactors(storage.secondFactors(), failures, ServerKey.of(directory), () -> now);
        Exception failure =
                assertThrows(IllegalStateException.class, () -> other.verify(account("alice"), code(secret, now)));
        assertTrue(failure.getMessage().contains("backup"), failure.getMessage());
    }
}
