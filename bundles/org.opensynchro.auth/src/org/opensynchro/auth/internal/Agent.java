// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.text.Normalizer;

/** How this application introduces itself to the page on which a person grants it access (RFC 9110, 10.1.5). */
public final class Agent {
    private Agent() {}

    /** Names the computer and its operating system, in the letters that a header line can hold. */
    public static String of(String computer) {
        String plain = Normalizer.normalize(computer, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\x20-\\x7e]|[()]", "_")
                .strip();
        return "OpenSynchro on " + plain + " (" + System.getProperty("os.name") + ')';
    }
}
