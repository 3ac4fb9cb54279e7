// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/** Is told what a synchronization does. Called from the engine's threads, never from two at once; must return quickly. */
@FunctionalInterface
public interface SyncListener {
    /** Something happened. */
    void on(SyncEvent event);
}
