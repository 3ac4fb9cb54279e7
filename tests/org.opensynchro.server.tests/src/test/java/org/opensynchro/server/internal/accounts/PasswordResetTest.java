// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.server.NewPassword;
import org.opensynchro.server.internal.accounts.PasswordReset.Outcome;

class PasswordResetTest extends SafeguardsFixture {
    private static final String NEW = "another password";

    private String token(String who, int count) throws Exception {
        resets.request(who, "en", ORIGIN);
        String link = mail.link(count);
        assertTrue(link.startsWith("https://workspace.example.org/login/reset?token="), link);
        return link.substring(link.indexOf('=') + 1);
    }

    @Test
    void theLinkOfTheEmailLetsThePersonChooseANewPasswordOnceAndTheyAreToldSo() throws Exception {
        Proof before = new ProofCheck(storage).of("alice").orElseThrow();
        String token = token("alice", 1);
        assertTrue(resets.isUsable(token));
        assertInstanceOf(Outcome.Changed.class, resets.change(token, NEW, "en"));
        assertTrue(letsIn("alice", NEW, ""));
        assertFalse(letsIn("alice", PASSWORD, ""));
        assertTrue(new ProofCheck(storage).current(before).isEmpty(), "who was logged in is logged out");
        assertTrue(mail.text(2).contains("was changed just now"), mail.text(2));
        assertFalse(resets.isUsable(token));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, "yet another password", "en"));
        assertTrue(letsIn("alice", NEW, ""));
    }

    @Test
    void anAddressIsAsGoodAsAName() throws Exception {
        assertInstanceOf(Outcome.Changed.class, resets.change(token("ALICE@example.org", 1), NEW, "en"));
        assertEquals(1, mail.messages().getFirst().getAllRecipients().length);
    }

    @Test
    void aLinkEndsAfterHalfAnHour() throws Exception {
        String token = token("alice", 1);
        now = now.plus(PasswordReset.LIFETIME);
        assertFalse(resets.isUsable(token));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, NEW, "en"));
        assertTrue(letsIn("alice", PASSWORD, ""));
    }

    @Test
    void aLaterLinkEndsTheOneBefore() throws Exception {
        String first = token("alice", 1);
        String second = token("alice", 2);
        assertInstanceOf(Outcome.NoLink.class, resets.change(first, NEW, "en"));
        assertInstanceOf(Outcome.Changed.class, resets.change(second, NEW, "en"));
    }

    @Test
    void nobodyGetsIntoAnAccountThatIsDisabledMeanwhile() throws Exception {
        String token = token("alice", 1);
        storage.accounts().update("alice", details -> details.withEnabled(false));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, NEW, "en"));
    }

    @Test
    void aLinkEndsWithTheAddressThatItWasSentTo() throws Exception {
        String token = token("alice", 1);
        storage.accounts().update("alice", details -> details.withLanguage("fr"));
        assertTrue(resets.isUsable(token));
        storage.accounts().update("alice", details -> details.withEmail("new@example.org"));
        assertFalse(resets.isUsable(token));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, NEW, "en"));
    }

    @Test
    void aLinkEndsWhenThePasswordIsChangedInAnotherWay() throws Exception {
        String token = token("alice", 1);
        storage.accounts().setCredential("bob", PasswordHash.of(NEW));
        assertTrue(resets.isUsable(token));
        storage.accounts().setCredential("alice", PasswordHash.of(NEW));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, "yet another password", "en"));
        assertTrue(letsIn("alice", NEW, ""));
    }

    @Test
    void aLinkOfAnAccountThatWasDisabledStaysDeadWhenItIsEnabledAgain() throws Exception {
        String token = token("alice", 1);
        storage.accounts().update("alice", details -> details.withEnabled(false));
        storage.accounts().update("alice", details -> details.withEnabled(true));
        assertInstanceOf(Outcome.NoLink.class, resets.change(token, NEW, "en"));
    }

    @Test
    void aNewPasswordGivesNoMoreTriesAtTheSecondFactor() throws Exception {
        String token = token("alice", 1);
        for (int i = 0; i < 5; i++) {
            failures.add(FailedLogins.Kind.SECOND_FACTOR, "alice", now);
        }
        assertInstanceOf(Outcome.Changed.class, resets.change(token, NEW, "en"));
        assertEquals(5, failures.count(FailedLogins.Kind.SECOND_FACTOR, "alice"));
    }

    @Test
    void madeUpLinksAreWorthNothing() throws Exception {
        token("alice", 1);
        for (String token : new String[] {"", RandomToken.next(), "' OR 1=1 --"}) {
            assertFalse(resets.isUsable(token));
            assertInstanceOf(Outcome.NoLink.class, resets.change(token, NEW, "en"));
        }
    }

    @Test
    void noMoreThanThreeLinksAnHourAreSentAndNoneToWhomThereIsNotOrWhoHasNoAddressOrNoPassword() throws Exception {
        storage.accounts().update("bob", details -> details.withEnabled(false));
        for (String who : new String[] {"nobody", "nobody@example.org", "silent", "bob", "", "%"}) {
            resets.request(who, "en", ORIGIN);
        }
        for (int i = 0; i < 10; i++) {
            resets.request("alice", "en", ORIGIN);
        }
        settle();
        assertEquals(3, mail.count());
        now = now.plus(Duration.ofHours(1));
        resets.request("alice", "en", ORIGIN);
        settle();
        assertEquals(4, mail.count());
    }

    @Test
    void aNewPasswordNeedsNoSecurityCode() throws Exception {
        String token = token("alice", 1);
        fail("alice");
        assertTrue(codes.areNeeded("alice"));
        assertInstanceOf(Outcome.Changed.class, resets.change(token, NEW, "en"));
        assertTrue(letsIn("alice", NEW, ""));
    }

    @ParameterizedTest
    @CsvSource({"short, SHORT", "Alice12345, GOOD", "Motdepasse123, COMMON", "aaaaaaaaaaaa, COMMON"})
    void anEasyPasswordIsRefusedAndTheLinkStillWorks(String password, NewPassword.Verdict verdict) throws Exception {
        String token = token("alice", 1);
        Outcome outcome = resets.change(token, password, "en");
        if (verdict == NewPassword.Verdict.GOOD) {
            assertInstanceOf(Outcome.Changed.class, outcome);
        } else {
            assertEquals(new Outcome.Unusable(verdict), outcome);
            assertTrue(resets.isUsable(token));
        }
    }
}
