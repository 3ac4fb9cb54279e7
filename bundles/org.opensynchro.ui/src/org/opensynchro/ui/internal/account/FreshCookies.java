// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.swt.browser.Browser;

/**
 * Has the embedded browser forget the cookies of earlier logins before a new one begins. WebKitGTK forgets them in its own
 * time, and would take the first cookies of the new login along: a cookie set before tells when it is done.
 */
final class FreshCookies {
    private static final String SENTINEL = "opensynchro-forgotten";
    private static final int PAUSE_MILLIS = 20;
    /** A browser that cannot tell is not waited for any longer than this. */
    private static final int LOOKS = 100;

    private FreshCookies() {}

    /** Runs something once they are forgotten, on the user interface thread, unless the browser is closed before. */
    static void then(Browser browser, String address, Runnable task) {
        Browser.setCookie(SENTINEL + "=1; path=/", address);
        Browser.clearSessions();
        look(browser, address, task, LOOKS);
    }

    private static void look(Browser browser, String address, Runnable task, int left) {
        if (browser.isDisposed()) {
            return;
        }
        String sentinel = Browser.getCookie(SENTINEL, address);
        if (left == 0 || sentinel == null || sentinel.isEmpty()) {
            task.run();
        } else {
            browser.getDisplay().timerExec(PAUSE_MILLIS, () -> look(browser, address, task, left - 1));
        }
    }
}
