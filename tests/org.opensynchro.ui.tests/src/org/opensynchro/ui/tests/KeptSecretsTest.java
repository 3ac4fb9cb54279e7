// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.auth.AccountSecrets;

/** Passwords and tokens in the secure storage of Equinox, whatever becomes of the key to it. */
class KeptSecretsTest {
    @TempDir
    Path temporary;

    private Path file;
    private int starts;

    @BeforeEach
    void keepOne() throws IOException {
        file = temporary.resolve("secure_storage");
        FakeKeyring.hold(Optional.of("one"));
        AccountSecrets secrets = secrets();
        assertTrue(secrets.canKeep());
        secrets.set("marie", "token of marie", true);
    }

    private AccountSecrets secrets() {
        return new AccountSecrets(file, Optional.of(FakeKeyring.ID));
    }

    /** Equinox remembers each file that it has read: the next process is one that finds the same under another name. */
    private AccountSecrets afterRestart() throws IOException {
        file = Files.copy(file, temporary.resolve("secure_storage" + ++starts));
        return secrets();
    }

    @Test
    void aTokenIsFoundAtTheNextStartAndNotInClear() throws IOException {
        assertEquals(Optional.of("token of marie"), afterRestart().find("marie"));
        assertFalse(Files.readString(file).contains("token of"));
    }

    @Test
    void whatIsForgottenIsForgottenAtTheNextStartToo() throws IOException {
        AccountSecrets secrets = afterRestart();
        secrets.forget("marie");
        assertEquals(Optional.empty(), secrets.find("marie"));
        assertEquals(Optional.empty(), afterRestart().find("marie"));
    }

    @Test
    void aLockedKeyringKeepsWhatIsInIt() throws IOException {
        FakeKeyring.hold(Optional.empty());
        AccountSecrets secrets = afterRestart();
        assertEquals(Optional.empty(), secrets.find("marie"));
        assertFalse(secrets.canKeep());

        FakeKeyring.hold(Optional.of("one"));
        assertEquals(Optional.of("token of marie"), secrets.find("marie"));
        assertEquals(Optional.of("token of marie"), afterRestart().find("marie"));
    }

    @Test
    void whoseKeyringHasAnotherKeyLogsInOnceMoreAndThatIsKept() throws IOException {
        FakeKeyring.hold(Optional.of("two"));
        AccountSecrets secrets = afterRestart();
        assertEquals(Optional.empty(), secrets.find("marie"));

        assertTrue(secrets.canKeep());
        secrets.set("marie", "another token", true);

        assertEquals(Optional.of("another token"), afterRestart().find("marie"));
    }

    @Test
    void aKeyringThatIsUnlockedAtTheSecondQuestionKeepsWhatIsInIt() throws IOException {
        AccountSecrets secrets = afterRestart();
        FakeKeyring.dismiss(1);

        assertTrue(secrets.canKeep());

        assertEquals(Optional.of("token of marie"), secrets.find("marie"));
    }

    @Test
    void eachNewKeyCostsOneLoginAndLeavesNothingBehind() throws IOException {
        for (String key : List.of("two", "three", "four")) {
            FakeKeyring.hold(Optional.of(key));
            AccountSecrets secrets = afterRestart();
            assertEquals(Optional.empty(), secrets.find("marie"), key);
            assertTrue(secrets.canKeep(), key);
            secrets.set("marie", "token with " + key, true);
        }
        assertEquals(Optional.of("token with four"), afterRestart().find("marie"));
        try (Stream<Path> files = Files.list(temporary)) {
            assertTrue(files.noneMatch(file -> file.toString().contains("probe")));
        }
    }
}
