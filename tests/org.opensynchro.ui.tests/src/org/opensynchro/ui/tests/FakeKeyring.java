// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import java.util.Optional;
import javax.crypto.spec.PBEKeySpec;
import org.eclipse.equinox.security.storage.provider.IPreferencesContainer;
import org.eclipse.equinox.security.storage.provider.PasswordProvider;

/** A keyring that can be locked and exchanged. */
public final class FakeKeyring extends PasswordProvider {
    static final String ID = "org.opensynchro.ui.tests.keyring";

    private static volatile Optional<String> key = Optional.empty();

    /** @param now what is in it; empty while it is locked */
    static void hold(Optional<String> now) {
        key = now;
    }

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        return key.map(String::toCharArray).map(PBEKeySpec::new).orElse(null);
    }
}
