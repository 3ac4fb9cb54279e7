// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

import java.io.IOException;
import org.opensynchro.server.Policies;
import org.opensynchro.server.Policy;
import org.opensynchro.server.internal.http.HttpRefusal;

/** Keeps programs that sync away from a workspace whose administrator does not want them; asked at each request. */
public final class DesktopApplications {
    private final Policies policies;

    /** @param policies the rules of the workspace */
    public DesktopApplications(Policies policies) {
        this.policies = policies;
    }

    /**
     * Whether programs may be used.
     *
     * @return whether
     * @throws IOException if it cannot be read
     */
    public boolean allowed() throws IOException {
        return policies.get(Policy.DESKTOP_APPLICATIONS).equals("allowed");
    }

    /**
     * Refuses the request of a program where they are forbidden, whoever it is for.
     *
     * @throws HttpRefusal 403 if they are
     * @throws IOException if it cannot be read
     */
    public void require() throws HttpRefusal, IOException {
        if (!allowed()) {
            throw new HttpRefusal(
                    403,
                    "DesktopApplicationsForbidden",
                    "The administrator of this workspace does not allow desktop applications; use its web pages");
        }
    }
}
