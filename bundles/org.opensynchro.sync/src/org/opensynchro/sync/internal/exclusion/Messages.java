// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.exclusion;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String OwnExclusions_invalid;

    static {
        NLS.initializeMessages("org.opensynchro.sync.internal.exclusion.messages", Messages.class);
    }

    private Messages() {}
}
