// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;
import org.junit.jupiter.api.Test;
import org.opensynchro.auth.internal.SecretService.State;

class SharedKeyringTest {
    private final SystemKeyring system = new SystemKeyring();
    private final SharedKeyring keyring = new SharedKeyring(system, () -> system.locked ? State.LOCKED : State.OPEN);

    /** As Equinox has it for Linux and macOS: whoever begins a storage gets another password. */
    private static final class SystemKeyring extends PasswordProvider {
        private final List<Integer> asked = new ArrayList<>();
        private Optional<String> kept = Optional.empty();
        private boolean locked;

        @Override
        public PBEKeySpec getPassword(IPreferencesContainer container, int type) {
            asked.add(type);
            if (type != 0 && !locked) {
                kept = Optional.of("made " + asked.size());
            }
            return kept.filter(password -> !locked)
                    .map(password -> new PBEKeySpec(password.toCharArray()))
                    .orElse(null);
        }
    }

    private String password(int type) {
        return new String(keyring.getPassword(null, type).getPassword());
    }

    @Test
    void theKeyOfOtherProgramsStays() {
        system.kept = Optional.of("of the IDE");

        assertEquals("of the IDE", password(PasswordProvider.CREATE_NEW_PASSWORD));
        assertEquals("of the IDE", password(0));
        assertEquals(Optional.of("of the IDE"), system.kept);
    }

    @Test
    void whereThereIsNoneOneIsMade() {
        assertEquals("made 3", password(PasswordProvider.CREATE_NEW_PASSWORD));
        assertEquals("made 3", password(PasswordProvider.CREATE_NEW_PASSWORD));
    }

    @Test
    void aLockedKeyringGivesNoKeyAndGetsNone() {
        system.kept = Optional.of("of the IDE");
        system.locked = true;

        assertNull(keyring.getPassword(null, 0));
        assertNull(keyring.getPassword(null, PasswordProvider.CREATE_NEW_PASSWORD));
        assertEquals(List.of(0, 0), system.asked);
    }

    @Test
    void aKeyringThatIsUnlockedMeanwhileKeepsItsKey() {
        system.kept = Optional.of("of the IDE");
        system.locked = true;
        SharedKeyring meanwhile = new SharedKeyring(system, () -> {
            system.locked = system.asked.isEmpty();
            return system.locked ? State.LOCKED : State.OPEN;
        });

        PBEKeySpec key = meanwhile.getPassword(null, PasswordProvider.CREATE_NEW_PASSWORD);

        assertEquals("of the IDE", new String(key.getPassword()));
    }

    @Test
    void whereThereIsNoKeyringNothingIsAskedForAKey() {
        SharedKeyring none = new SharedKeyring(system, () -> State.ABSENT);

        assertNull(none.getPassword(null, PasswordProvider.CREATE_NEW_PASSWORD));
        assertEquals(List.of(), system.asked);
    }

    @Test
    void whoWantsAnotherKeyGetsOne() {
        system.kept = Optional.of("old");

        assertEquals("made 1", password(PasswordProvider.PASSWORD_CHANGE));
    }
}
