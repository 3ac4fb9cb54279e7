// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.scope;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String ChooseFoldersDialog_heading;
    public static String ChooseFoldersDialog_message;
    public static String ChooseFoldersDialog_title;
    public static String ExclusionsDialog_examples;
    public static String ExclusionsDialog_heading;
    public static String ExclusionsDialog_label;
    public static String ExclusionsDialog_message;
    public static String ExclusionsDialog_title;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.scope.messages", Messages.class);
    }

    private Messages() {}
}
