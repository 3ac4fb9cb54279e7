// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

/** How a synchronization is, as a person sees it at a glance. */
public enum SyncState {
    /** Added, and waiting for the person to apply it. */
    PENDING,
    /** Switched off by the person. */
    DISABLED,
    /** Being opened, or looking at both sides for the first time. */
    STARTING,
    /** Changes are on their way. */
    RUNNING,
    /** Both sides are the same. */
    IN_SYNC,
    /** All the rest is in sync, but some items could not be handled. */
    PROBLEMS,
    /** The person is asked before very much is deleted. */
    HELD,
    /** The server does not answer; goes on by itself when it does. */
    OFFLINE,
    /** The server does not accept the password, or none is known. */
    SIGN_IN,
    /** It cannot run as it is: the local folder is missing, the disk is full, another program works on it. */
    ERROR
}
