// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

/**
 * What a server tells to those who have not logged in yet.
 *
 * @param workspace its name, or the empty text
 * @param desktopApplications whether desktop applications may log in at all
 * @param singleSignOn how the workspace calls its single sign-on, or the empty text where it has none
 * @param singleSignOnFirst whether most people log in with that, so that it is offered first
 */
public record WorkspaceGreeting(
        String workspace, boolean desktopApplications, String singleSignOn, boolean singleSignOnFirst) {
    /** Of a server that tells nothing. */
    public static final WorkspaceGreeting SILENT = new WorkspaceGreeting("", true, "", false);

    /** Whether there is a single sign-on. */
    public boolean hasSingleSignOn() {
        return !singleSignOn.isEmpty();
    }

    /** Whether there may be a single sign-on: a server that tells nothing, such as Nextcloud, may have one all the same. */
    public boolean mayHaveSingleSignOn() {
        return hasSingleSignOn() || equals(SILENT);
    }
}
