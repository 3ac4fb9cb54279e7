// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.util.Arrays;
import java.util.Optional;

/** What a configuration code or the settings of a computer can decide for the person, and this client honours. */
public enum Policy {
    /** The login with company credentials stands first; the one with the workspace's own credentials is a link. */
    SSO_FIRST(1, false),
    /** Login pages open in the system's browser, never in the embedded one. */
    SYSTEM_BROWSER_LOGIN(2, true),
    /** OpenSynchro never looks for updates itself: the company distributes them. */
    NEVER_UPDATE(3, true);

    private final int number;
    private final boolean mandatory;

    Policy(int number, boolean mandatory) {
        this.number = number;
        this.mandatory = mandatory;
    }

    /** What stands for it in a printed code: 1 to 95, never used again for something else. */
    int number() {
        return number;
    }

    /** Whether an OpenSynchro that does not know this policy must refuse the code rather than leave the policy out. */
    boolean isMandatory() {
        return mandatory;
    }

    /** What this policy decides, in the person's language, one sentence. */
    public String sentence() {
        return switch (this) {
            case SSO_FIRST -> Messages.Policy_ssoFirst;
            case SYSTEM_BROWSER_LOGIN -> Messages.Policy_systemBrowserLogin;
            case NEVER_UPDATE -> Messages.Policy_neverUpdate;
        };
    }

    /** The setting that decides the same for a computer. */
    Setting setting() {
        return switch (this) {
            case SSO_FIRST -> Setting.SSO_FIRST;
            case SYSTEM_BROWSER_LOGIN -> Setting.SYSTEM_BROWSER_LOGIN;
            case NEVER_UPDATE -> Setting.NEVER_UPDATE;
        };
    }

    static Optional<Policy> numbered(int number) {
        return Arrays.stream(values()).filter(policy -> policy.number == number).findFirst();
    }
}
