// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.util.List;

/** What an administrator can decide for everybody in a workspace, while it runs. */
public enum Policy {
    /** Whether programs on computers and telephones may sync with this workspace at all. */
    DESKTOP_APPLICATIONS("desktop-applications", List.of("allowed", "forbidden"));

    private final String title;
    private final List<String> choices;

    Policy(String title, List<String> choices) {
        this.title = title;
        this.choices = choices;
    }

    /** {@return its name as an administrator types it} */
    public String title() {
        return title;
    }

    /** {@return what it can be; the first one where nobody decided} */
    public List<String> choices() {
        return choices;
    }
}
