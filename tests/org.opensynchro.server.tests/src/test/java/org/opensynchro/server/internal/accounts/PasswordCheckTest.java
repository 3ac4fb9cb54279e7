// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.Test;

/** Whoever guesses learns nothing from the work that the workspace does. */
class PasswordCheckTest extends SafeguardsFixture {
    @Test
    void everyAttemptCostsOneHashWhetherThereIsAnAccountOrNot() throws Exception {
        storage.accounts().update("bob", details -> details.withEnabled(false));
        for (String name : new String[] {"alice", "bob", "nobody", ""}) {
            int before = hashings.get();
            assertInstanceOf(PasswordCheck.Verdict.Wrong.class, passwords.check(name, "wrong", "", ""));
            assertEquals(before + 1, hashings.get(), name);
        }
    }
}
