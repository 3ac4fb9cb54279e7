// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/** The work was stopped from outside; everything done so far stands. */
final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CancelledException() {
        super("Stopped");
    }
}
