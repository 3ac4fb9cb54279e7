// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/** Why a synchronization that waits may have to work again. */
enum Occasion {
    /** Something may have changed in the local folder. */
    LOCAL_CHANGE,
    /** The server told that something may have changed online, or that it can no longer tell. */
    ONLINE_CHANGE,
    /** The person wishes a run, or decided or repaired something. */
    WISH,
    /** The computer slept, or its clock was set: whatever was to be told meanwhile may be lost. */
    WOKEN,
    /** The computer is on another network, or on one again. */
    NETWORK
}
