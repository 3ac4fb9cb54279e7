// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

/** The end of a program by force, as seen from within. */
final class Crash extends Error {
    private static final long serialVersionUID = 1L;

    Crash() {
        super("The program was ended", null, false, false);
    }
}
