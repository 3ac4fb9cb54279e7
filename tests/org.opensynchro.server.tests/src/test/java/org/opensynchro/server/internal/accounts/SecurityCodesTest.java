// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.opensynchro.server.internal.mail.Letter;
import org.opensynchro.server.internal.mail.Letters;
import org.opensynchro.server.internal.mail.Post;

class SecurityCodesTest extends SafeguardsFixture {
    @Test
    void afterFiveFailuresTheRightPasswordNeedsTheCodeOfTheEmailAndThenNoMore() throws Exception {
        fail("alice");
        assertTrue(codes.areNeeded("alice"));
        assertFalse(letsIn("alice", PASSWORD, ""));
        String code = mail.code(1);
        assertFalse(letsIn("alice", "wrong", code), "the code alone must not be enough");
        assertTrue(letsIn("alice", PASSWORD, code));
        assertFalse(codes.areNeeded("alice"));
        assertTrue(letsIn("alice", PASSWORD, ""));
        assertEquals(1, mail.count());
    }

    @Test
    void fourFailuresNeedNoCode() throws Exception {
        for (int i = 0; i < 4; i++) {
            letsIn("alice", "wrong" + i, "");
        }
        settle();
        assertTrue(letsIn("alice", PASSWORD, ""));
        assertEquals(0, mail.count());
    }

    @Test
    void aCodeWorksOnce() throws Exception {
        fail("alice");
        String code = mail.code(1);
        assertTrue(letsIn("alice", PASSWORD, code));
        fail("alice");
        assertNotEquals(code, mail.code(2));
        assertFalse(letsIn("alice", PASSWORD, code));
    }

    @Test
    void ofTwoWhoUseACodeAtOnceOneGetsIn() throws Exception {
        fail("alice");
        String code = mail.code(1);
        assertTrue(codes.accept(account("alice"), code));
        assertFalse(codes.accept(account("alice"), code));
    }

    @Test
    void aCodeEndsAfterTenMinutes() throws Exception {
        fail("alice");
        String code = mail.code(1);
        now = now.plus(SecurityCodes.LIFETIME);
        assertFalse(letsIn("alice", PASSWORD, code));
    }

    @Test
    void aCodeEndsWithTheAddressThatItWasSentTo() throws Exception {
        fail("alice");
        String code = mail.code(1);
        storage.accounts().update("alice", details -> details.withEmail("new@example.org"));
        assertFalse(letsIn("alice", PASSWORD, code));
        assertTrue(letsIn("alice", PASSWORD, mail.code(2)));
    }

    @Test
    void theCodeOfAnotherAccountIsWorthNothing() throws Exception {
        fail("alice");
        String code = mail.code(1);
        fail("bob");
        assertFalse(letsIn("bob", PASSWORD, code));
        assertTrue(letsIn("bob", PASSWORD, mail.code(2)));
    }

    @Test
    void aCodeIsDeadAfterFiveTries() throws Exception {
        fail("alice");
        String code = mail.code(1);
        for (int i = 0; i < 5; i++) {
            assertFalse(letsIn("alice", PASSWORD, "%08d".formatted(i)));
        }
        assertFalse(letsIn("alice", PASSWORD, code));
        settle();
        assertEquals(2, mail.count(), "another one was sent");
        assertTrue(letsIn("alice", PASSWORD, mail.code(2)));
    }

    @Test
    void wrongPasswordsUseUpNoTryOfTheCode() throws Exception {
        fail("alice");
        String code = mail.code(1);
        for (int i = 0; i < 20; i++) {
            assertFalse(letsIn("alice", "wrong" + i, "%08d".formatted(i)));
        }
        settle();
        assertEquals(1, mail.count());
        assertTrue(letsIn("alice", PASSWORD, code));
    }

    @Test
    void whoUsesUpTheCodesOfAnHourDoesNotKeepThePersonOut() throws Exception {
        fail("alice");
        for (int i = 0; i < 20; i++) {
            codes.sendAnother("alice", "en", ORIGIN);
        }
        settle();
        assertEquals(5, mail.count());
        now = now.plus(SecurityCodes.LIFETIME);
        assertFalse(letsIn("alice", "wrong", mail.code(5)));
        settle();
        assertEquals(5, mail.count(), "guessing brings no other");
        assertFalse(letsIn("alice", PASSWORD, mail.code(5)));
        assertTrue(letsIn("alice", PASSWORD, mail.code(6)), "the right password does");
    }

    @Test
    void theLastCodeOfAnHourIsDeadAfterFiveTriesThoughNoOtherIsSent() throws Exception {
        fail("alice");
        for (int i = 0; i < 4; i++) {
            codes.sendAnother("alice", "en", ORIGIN);
        }
        settle();
        for (int i = 0; i < 30; i++) {
            assertFalse(letsIn("alice", PASSWORD, "%08d".formatted(i)));
            settle();
        }
        assertEquals(10, mail.count());
        assertFalse(letsIn("alice", PASSWORD, mail.code(10)));
    }

    @Test
    void anotherCodeEndsTheOneBefore() throws Exception {
        fail("alice");
        String code = mail.code(1);
        codes.sendAnother("alice", "en", ORIGIN);
        String another = mail.code(2);
        assertFalse(letsIn("alice", PASSWORD, code));
        assertTrue(letsIn("alice", PASSWORD, another));
    }

    @Test
    void theLetterOfACodeHoldsUntilAnotherIsSent() throws Exception {
        List<Letter> written = new ArrayList<>();
        Post keeping = new Post() {
            @Override
            public boolean delivers() {
                return true;
            }

            @Override
            public void send(Writing writing) {
                try {
                    writing.write().ifPresent(written::add);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override
            public void close() {}
        };
        SecurityCodes kept = new SecurityCodes(
                storage,
                failures,
                ServerKey.of(directory),
                keeping,
                new Letters("Test"),
                (e, o, n, origin) -> {},
                () -> now);
        fail("alice");

        kept.sendAnother("alice", "en", ORIGIN);
        assertTrue(written.getFirst().validity().holds());
        kept.sendAnother("alice", "en", ORIGIN);

        assertFalse(written.getFirst().validity().holds());
        assertTrue(written.getLast().validity().holds());
    }

    @Test
    void noMoreThanFiveCodesAreSentInAnHour() throws Exception {
        fail("alice");
        for (int i = 0; i < 20; i++) {
            codes.sendAnother("alice", "en", ORIGIN);
        }
        settle();
        assertEquals(5, mail.count());
        now = now.plus(Duration.ofHours(1));
        codes.sendAnother("alice", "en", ORIGIN);
        settle();
        assertEquals(6, mail.count());
        assertTrue(audited.contains("CODE_SENT alice 192.0.2.1"), audited::toString);
    }

    @Test
    void nothingIsSentToWhoHasNotFailedOrHasNoAccountOrNoAddressOrIsDisabled() throws Exception {
        codes.sendAnother("alice", "en", ORIGIN);
        fail("nobody");
        codes.sendAnother("nobody", "en", ORIGIN);
        fail("silent");
        storage.accounts().update("bob", details -> details.withEnabled(false));
        fail("bob");
        settle();
        assertEquals(0, mail.count());
    }

    @Test
    void namesWithoutAnAccountAreTreatedAlikeInQuestionsHashingsAndWaiting() throws Exception {
        List<String> behaviours = new ArrayList<>();
        storage.accounts().update("bob", details -> details.withEnabled(false));
        for (String name : List.of("alice", "nobody", "bob", "silent")) {
            hashings.set(0);
            pauses.clear();
            StringBuilder behaviour = new StringBuilder();
            for (int i = 0; i < 12; i++) {
                behaviour
                        .append(codes.areNeeded(name))
                        .append(passwords
                                .check(name, "wrong" + i, "12345678", "")
                                .getClass()
                                .getSimpleName())
                        .append(hashings.get())
                        .append(' ');
            }
            behaviours.add(behaviour.append(pauses).toString());
        }
        assertEquals(1, behaviours.stream().distinct().count(), behaviours::toString);
    }

    @Test
    void anAccountWithoutAnAddressIsSlowedDownOnly() throws Exception {
        fail("silent");
        for (int i = 0; i < 10; i++) {
            assertFalse(letsIn("silent", "wrong", "12345678"));
        }
        assertTrue(letsIn("silent", PASSWORD, ""));
        assertTrue(pauses.contains(Duration.ofSeconds(3)), pauses::toString);
    }

    @Test
    void whoIsLoggedInProvesThePasswordAgainWithoutACode() throws Exception {
        fail("alice");
        assertInstanceOf(PasswordCheck.Verdict.Wrong.class, passwords.checkAgain("alice", "wrong", ""));
        assertTrue(codes.areNeeded("alice"));
        assertInstanceOf(PasswordCheck.Verdict.Right.class, passwords.checkAgain("alice", PASSWORD, ""));
    }

    @Test
    void anAdministratorCanUnlock() throws Exception {
        fail("alice");
        failures.clear("alice");
        assertTrue(letsIn("alice", PASSWORD, ""));
    }

    @Test
    void tenThousandGuessesFindNothingEvenWhereThePasswordIsAmongThem() throws Exception {
        int emails = 0;
        for (int i = 0; i < 10_000; i++) {
            String guess = i >= 5 && i % 10 == 0 ? PASSWORD : "guess" + i;
            assertFalse(letsIn("alice", guess, "%08d".formatted(i), "192.0.2." + i % 20), "guess " + i);
            if (i % 1000 == 999) {
                settle();
                emails = mail.count();
            }
        }
        assertTrue(hashings.get() <= 20 * AddressLimit.MOST_FAILURES, hashings::toString);
        assertTrue(emails <= 10, "e-mails: " + emails);
    }

    @Test
    void ofAttemptsThatComeAtOnceFiveAreLookedAtBeforeACodeIsNeeded() throws Exception {
        AtomicInteger withoutCode = new AtomicInteger();
        CountDownLatch sixAtOnce = new CountDownLatch(6);
        PasswordCheck slow =
                new PasswordCheck(storage.accounts(), codes, addresses, () -> now, pause -> {}, (password, hash) -> {
                    withoutCode.addAndGet(codeIsNeeded() ? 0 : 1);
                    sixAtOnce.countDown();
                    return awaited(sixAtOnce) && password.equals(PASSWORD);
                });
        try (ExecutorService executor = Executors.newFixedThreadPool(8)) {
            for (int i = 0; i < 8; i++) {
                String guess = "guess" + i;
                executor.submit(() -> slow.check("alice", guess, "", ""));
            }
        }
        assertEquals(5, withoutCode.get());
    }

    private boolean codeIsNeeded() {
        try {
            return codes.areNeeded("alice");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives others the time to come in between, if anything lets them. */
    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoGuessesManyNamesFromOneAddressIsTurnedAwayForAWhileAndOthersAreNot() throws Exception {
        for (int i = 0; i < AddressLimit.MOST_FAILURES; i++) {
            assertFalse(letsIn("name" + i, "wrong", "", "2001:db8:1:2::" + i));
        }
        int before = hashings.get();
        PasswordCheck.Verdict.TooMany refused = assertInstanceOf(
                PasswordCheck.Verdict.TooMany.class, passwords.check("alice", PASSWORD, "", "2001:db8:1:2:3::1"));
        assertTrue(refused.pause().compareTo(AddressLimit.WINDOW) <= 0, refused::toString);
        assertEquals(before, hashings.get());
        assertTrue(letsIn("alice", PASSWORD, "", "2001:db8:1:3::1"));
        now = now.plus(AddressLimit.WINDOW);
        assertTrue(letsIn("alice", PASSWORD, "", "2001:db8:1:2::1"));
    }

    @Test
    void whoGuessesBehindAProxyThatWritesIpv4AsIpv6StopsNobodyElse() throws Exception {
        for (int i = 0; i < AddressLimit.MOST_FAILURES; i++) {
            assertFalse(letsIn("name" + i, "wrong", "", "::ffff:203.0.113.9"));
        }
        assertFalse(letsIn("alice", PASSWORD, "", "203.0.113.9"));
        assertTrue(letsIn("alice", PASSWORD, "", "::ffff:203.0.113.10"));
    }

    @Test
    void neitherNamesNorCodesCanBeReadInTheDataDirectory() throws Exception {
        fail("a password in the wrong field");
        fail("alice");
        String code = mail.code(1);
        codes.sendAnother("alice", "en", ORIGIN);
        settle();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains("a password in the wrong field"), file::toString);
                assertFalse(bytes.contains(code), file::toString);
                byte[] unkeyed = RandomToken.hash(code.getBytes(StandardCharsets.UTF_8));
                assertFalse(bytes.contains(new String(unkeyed, StandardCharsets.ISO_8859_1)), file::toString);
                assertFalse(bytes.contains(HexFormat.of().formatHex(unkeyed)), file::toString);
            }
        }
    }

    @Test
    void theEmailSpeaksTheLanguageOfTheAccountAndBothWhereNobodyKnowsIt() throws Exception {
        storage.accounts().update("alice", details -> details.withLanguage("fr"));
        fail("bob");
        assertTrue(mail.text(1).contains("beside your password") && mail.text(1).contains("en plus de votre"));
        fail("alice");
        String text = mail.text(2);
        assertTrue(text.contains("l’espace de travail Test & Co"), text);
        assertEquals(
                "Votre code de sécurité pour Test & Co",
                mail.messages().getLast().getSubject());
    }
}
