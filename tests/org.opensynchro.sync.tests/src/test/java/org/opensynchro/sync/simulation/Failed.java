// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

/** A promise of the engine was broken. */
final class Failed extends Error {
    private static final long serialVersionUID = 1L;

    Failed(String message) {
        super(message);
    }
}
