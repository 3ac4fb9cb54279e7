// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String ApplyHandler_job;
    public static String ChooseFoldersHandler_job;
    public static String DeleteHandler_delete;
    public static String DeleteHandler_job;
    public static String DeleteHandler_many;
    public static String DeleteHandler_one;
    public static String DeleteHandler_title;
    public static String DisableHandler_job;
    public static String EditExclusionsHandler_job;
    public static String EnableHandler_job;
    public static String OpenHandler_title;
    public static String OpenLocalHandler_failed;
    public static String OpenOnlineHandler_failed;

    static {
        NLS.initializeMessages("org.opensynchro.ui.internal.commands.messages", Messages.class);
    }

    private Messages() {}
}
