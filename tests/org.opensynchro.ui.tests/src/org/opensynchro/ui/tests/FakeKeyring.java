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
    private static volatile int dismissals;

    /** @param now what is in it; empty while it is locked */
    static void hold(Optional<String> now) {
        key = now;
        dismissals = 0;
    }

    /** @param times how often the person does not unlock it when asked to */
    static void dismiss(int times) {
        dismissals = times;
    }

    @Override
    public PBEKeySpec getPassword(IPreferencesContainer container, int passwordType) {
        if (dismissals > 0) {
            dismissals--;
            return null;
        }
        return key.map(String::toCharArray).map(PBEKeySpec::new).orElse(null);
    }
}
