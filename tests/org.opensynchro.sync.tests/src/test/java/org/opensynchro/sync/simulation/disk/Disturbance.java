// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.io.IOException;

/** Comes before each call of a program to its disk: lets others act first, ends the program, or makes the call fail. */
@FunctionalInterface
public interface Disturbance {
    /** What a call does to the disk. */
    enum Kind {
        READ,
        WRITE,
        FLUSH
    }

    /**
     * A call is about to be made.
     *
     * @param path the item concerned
     */
    void before(Kind kind, String path) throws IOException;
}
