// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String Texts_bytes;
    public static String Texts_lockedBy;
    public static String Texts_lockedByUntil;
    public static String Texts_units;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.messages", Messages.class);
    }

    private Messages() {}
}
