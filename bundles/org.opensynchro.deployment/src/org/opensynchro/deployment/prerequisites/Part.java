// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

/** What OpenSynchro makes use of and does not bring along. */
public enum Part {
    /** The Java runtime, recent enough. */
    JAVA,
    /** The component that shows login pages inside OpenSynchro; without it the system's browser does. */
    BROWSER,
    /** The place for icons of running programs; without it closing the window ends OpenSynchro. */
    TRAY,
    /** Where passwords are safe; without it they are asked for after each start. */
    KEYRING
}
