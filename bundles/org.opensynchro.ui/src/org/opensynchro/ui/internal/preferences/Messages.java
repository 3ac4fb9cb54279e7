// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import org.eclipse.osgi.util.NLS;

/** Texts of the preferences in the person's language. */
final class Messages extends NLS {
    public static String LimitField_notANumber;
    public static String LimitField_unit;
    public static String TransfersPage_download;
    public static String TransfersPage_explanation;
    public static String TransfersPage_job;
    public static String TransfersPage_upload;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.preferences.messages", Messages.class);
    }

    private Messages() {}
}
