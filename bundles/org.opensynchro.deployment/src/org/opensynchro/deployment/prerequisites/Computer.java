// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

/** What can be asked about a computer. The answers may take the disk or another process. */
interface Computer {
    OperatingSystem system();

    /** The feature version of the Java runtime, such as 21. */
    int javaVersion();

    /** Whether login pages can be shown inside OpenSynchro. */
    boolean hasBrowser();

    /** Whether there is a desktop at all, and not only a terminal. */
    boolean hasDesktop();

    /** Whether the desktop shows what is put into its tray. */
    boolean hasTray();

    /** Whether a keyring answers, or would when it is asked. */
    boolean hasKeyring();
}
