// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.opensynchro.sync.Outcome;

/** What the process tells its caller by its exit code. */
final class ExitCode {
    /** Both sides are the same, or the command did what it was asked. */
    static final int OK = 0;
    /** Some items could not be handled, or the run ended early for want of the local side; each was named. */
    static final int ITEMS_FAILED = 1;
    /** The command cannot be carried out as given: wrong option, folder missing, already in use. */
    static final int USAGE = 2;
    /** The server refused the login. */
    static final int LOGIN_REFUSED = 3;
    /** The server does not answer, or is no workspace. */
    static final int UNREACHABLE = 4;
    /** The person has to decide. */
    static final int HELD = 5;
    /** Added to the number of the signal that ended the process early, as shells do. */
    static final int SIGNALLED = 128;

    private ExitCode() {}

    /**
     * The exit code for the end of a run.
     *
     * @param outcome how the run ended
     * @param cancelled the code of a run that was stopped before its end
     */
    static int of(Outcome outcome, int cancelled) {
        return switch (outcome) {
            case IN_SYNC -> OK;
            case ITEMS_FAILED, LOCAL_UNAVAILABLE -> ITEMS_FAILED;
            case ONLINE_REFUSED -> USAGE;
            case HELD -> HELD;
            case LOGIN_REFUSED -> LOGIN_REFUSED;
            case UNREACHABLE -> UNREACHABLE;
            case CANCELLED -> cancelled;
        };
    }
}
