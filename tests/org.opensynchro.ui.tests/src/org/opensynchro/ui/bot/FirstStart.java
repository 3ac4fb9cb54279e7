// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

/** What the window does by itself when it is started for the first time. */
public final class FirstStart {
    private static Boolean offered;

    private FirstStart() {}

    /** Whether it offered to add an account; waited for once, before any test that uses the window could disturb it. */
    public static synchronized boolean offersAccount() {
        if (offered == null) {
            offered = awaitOffer();
        }
        return offered;
    }

    private static boolean awaitOffer() {
        try {
            Bot.waitUntil("an account is asked for", () -> Bot.isOpen("Add Account"));
            return true;
        } catch (AssertionError e) {
            return false;
        } finally {
            Bot.closeDialogs();
        }
    }
}
