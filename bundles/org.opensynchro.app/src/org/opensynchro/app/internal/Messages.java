// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this package in the person's language. */
final class Messages extends NLS {
    public static String ApplicationWindowAdvisor_quit;
    public static String ApplicationWindowAdvisor_running;
    public static String ApplicationWindowAdvisor_stay;
    public static String Application_argumentsLost;
    public static String Application_noLog;
    public static String Application_notShown;
    public static String FileMenu;
    public static String FirstSteps_adding;
    public static String HelpMenu;
    public static String RequestedSynchronization_noPassword;
    public static String ShowViewMenu;
    public static String StartRemarks_looking;
    public static String StartRemarks_unknown;
    public static String UpdateProxy_job;
    public static String WindowMenu;

    static {
        NLS.initializeMessages("org.opensynchro.app.internal.messages", Messages.class);
    }

    private Messages() {}
}
