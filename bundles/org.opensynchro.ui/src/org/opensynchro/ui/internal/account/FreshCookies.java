// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.swt.browser.Browser;

/**
 * Has the embedded browser forget the cookies of earlier logins before a new one begins. WebKitGTK forgets them in its own
 * time, in the process that also sets cookies, one request after the other: once a cookie that was set afterwards is there,
 * the others are gone. Cookies are not read for that: {@link Browser#getCookie} of SWT frees what WebKitGTK gives as another
 * kind of list than it is, which damages the memory of the whole application where GLib is older than 2.76.
 */
final class FreshCookies {
    private static final String MARK = "opensynchro-forgotten";

    private FreshCookies() {}

    /** Forgets them; waits for that. On the user interface thread. */
    static void begin(String address) {
        Browser.clearSessions();
        // Sent to no page: none is below this path.
        Browser.setCookie(MARK + "=1; path=/" + MARK, address);
    }
}
