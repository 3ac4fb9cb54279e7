// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import sun.misc.Signal;

/**
 * Turns the signals that end a process into a {@link StopRequest}, so that a command ends in order and with its own exit
 * code. There is no other way: when a shutdown hook runs, the exit code is decided already.
 */
final class TerminationSignals {
    private TerminationSignals() {}

    /** Listens to Ctrl-C and to a request to terminate; the second signal of a kind ends the process at once. */
    static void forwardTo(StopRequest stop) {
        for (String name : new String[] {"INT", "TERM"}) {
            Signal.handle(new Signal(name), signal -> {
                if (stop.requested()) {
                    Runtime.getRuntime().halt(ExitCode.SIGNALLED + signal.getNumber());
                }
                stop.request(signal.getNumber());
            });
        }
    }
}
