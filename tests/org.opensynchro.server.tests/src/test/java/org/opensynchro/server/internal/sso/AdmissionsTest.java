// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.server.internal.settings.FirstLogin;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Storage;

class AdmissionsTest {
    private static final String ISSUER = "https://idp.example.org";

    @TempDir
    private Path data;

    private Storage storage;

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(data);
        storage.accounts().create("ada", "a credential", details -> details.withEmail("ada@example.org"));
    }

    @AfterEach
    void close() throws Exception {
        storage.close();
    }

    @Test
    void nobodyNewIsLetInWhereThatIsThePolicy() throws Exception {
        assertInstanceOf(
                Admission.Unknown.class, admit(FirstLogin.REFUSE, person("1", "ada@example.org", true, "ada")));
    }

    @Test
    void whoHasTheVerifiedAddressOfAnAccountGetsIt() throws Exception {
        Account account = admitted(FirstLogin.LINK, person("1", "Ada@Example.org", true, "somebody"));

        assertEquals("ada", account.name());
    }

    @Test
    void anAddressThatNobodyVerifiedProvesNothing() throws Exception {
        assertInstanceOf(Admission.Unknown.class, admit(FirstLogin.LINK, person("1", "ada@example.org", false, "ada")));
    }

    @Test
    void aNameProvesNothing() throws Exception {
        Account account = admitted(FirstLogin.CREATE, person("1", "other@example.org", true, "ada"));

        assertEquals("ada-2", account.name());
        assertFalse(account.hasPassword());
    }

    @Test
    void anAddressThatAnAccountHasIsNotGivenToANewOneUnverified() throws Exception {
        Account account = admitted(FirstLogin.CREATE, person("1", "ada@example.org", false, "ada"));

        assertNotEquals("ada", account.name());
        assertEquals("", account.email());
    }

    @Test
    void anAccountThatBelongsToSomebodyOfTheProviderIsNotLinkedToAnother() throws Exception {
        admitted(FirstLogin.LINK, person("1", "ada@example.org", true, "ada"));

        assertInstanceOf(Admission.Unknown.class, admit(FirstLogin.LINK, person("2", "ada@example.org", true, "ada")));
        Account other = admitted(FirstLogin.CREATE, person("2", "ada@example.org", true, "ada"));
        assertEquals("ada-2", other.name());
        assertEquals("", other.email());
    }

    @Test
    void whoComesAgainIsKnownWhateverElseChanged() throws Exception {
        Account first = admitted(FirstLogin.CREATE, person("1", "grace@example.org", true, "grace"));
        Account again = admitted(FirstLogin.REFUSE, person("1", "ada@example.org", true, "ada"));

        assertEquals(first.id(), again.id());
    }

    @Test
    void theSameSubjectOfAnotherProviderIsSomebodyElse() throws Exception {
        admitted(FirstLogin.CREATE, person("1", "grace@example.org", true, "grace"));

        Identity stranger = new Identity("https://other.example", "1", "", false, "grace", "", "token");
        assertInstanceOf(Admission.Unknown.class, admit(FirstLogin.REFUSE, stranger));
    }

    @Test
    void whoseAccountIsDisabledIsNotLetIn() throws Exception {
        Identity person = person("1", "ada@example.org", true, "ada");
        storage.accounts().update("ada", details -> details.withEnabled(false));

        assertInstanceOf(Admission.Disabled.class, admit(FirstLogin.CREATE, person));
    }

    @Test
    void namesAreMadeAcceptable() throws Exception {
        assertEquals(
                "user",
                admitted(FirstLogin.CREATE, person("1", "", false, "<>\u00e9")).name());
        assertEquals(
                "grace.hopper",
                admitted(FirstLogin.CREATE, person("2", "", false, " .grace.hop per/"))
                        .name());
        assertEquals(
                56,
                admitted(FirstLogin.CREATE, person("3", "", false, "x".repeat(300)))
                        .name()
                        .length());
    }

    @Test
    void whatIsNoAddressIsNotKept() throws Exception {
        Account account = admitted(FirstLogin.CREATE, person("1", "a@b.example\r\nBcc: c@d.example", true, "x"));

        assertEquals("", account.email());
    }

    @ParameterizedTest
    @CsvSource({
        "A\u202eda\u2066 \u200fLovelace, Ada Lovelace",
        "\u200b\u202e, ada-2",
        "Ada\u0085Lovelace, Ada Lovelace",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647, \u0645\u06cc\u200c\u062e\u0648\u0627\u0647",
        "\ud83d\udc69\u200d\ud83d\udcbb\ud83d, \ud83d\udc69\u200d\ud83d\udcbb"
    })
    void whatTurnsANameRoundOrHidesInItIsRemoved(String told, String called) throws Exception {
        assertEquals(called, displayName(told));
    }

    @Test
    void aLongNameIsCutBetweenCharacters() throws Exception {
        assertEquals("\ud83d\ude00".repeat(100), displayName("\ud83d\ude00".repeat(101)));
    }

    private String displayName(String told) throws Exception {
        return admitted(FirstLogin.CREATE, new Identity(ISSUER, "1", "", false, "ada", told, "token"))
                .displayName();
    }

    private static Identity person(String subject, String email, boolean verified, String userName) {
        return new Identity(ISSUER, subject, email, verified, userName, "Somebody\nElse", "token");
    }

    private Admission admit(FirstLogin policy, Identity person) throws Exception {
        return new Admissions(storage.identities(), policy).admit(person);
    }

    private Account admitted(FirstLogin policy, Identity person) throws Exception {
        return assertInstanceOf(Admission.Admitted.class, admit(policy, person)).account();
    }
}
