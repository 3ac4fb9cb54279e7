// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

/**
 * What is known about a login before the person says anything, from a configuration code for instance.
 *
 * @param server the address of the workspace, or the empty text to have it typed
 * @param systemBrowser whether login pages open in the browser of the computer, whatever the preference says
 */
public record LoginPreset(String server, boolean systemBrowser) {
    /** Nothing is known. */
    public static final LoginPreset NONE = new LoginPreset("", false);
}
