// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.Optional;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.SynchronizationSettings;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ClientRefusedException;
import org.opensynchro.workspace.NotFoundException;
import org.opensynchro.workspace.WorkspaceException;

/** Tells the person how a run of one synchronization ended. */
final class Endings {
    private final SynchronizationSettings settings;

    Endings(SynchronizationSettings settings) {
        this.settings = settings;
    }

    /**
     * A run that came to its end.
     *
     * @param replacedRoot the side whose root is not the folder that it was, where deletions are held because of that
     */
    Ending of(Outcome outcome, Optional<Side> replacedRoot) {
        return switch (outcome) {
            case HELD -> held(replacedRoot);
            case ITEMS_FAILED -> new Ending(outcome, Messages.Endings_failures);
            default -> new Ending(outcome, "");
        };
    }

    private Ending held(Optional<Side> replacedRoot) {
        if (replacedRoot.isEmpty()) {
            return Ending.of(Outcome.HELD, Messages.Endings_held, Messages.Endings_held_advice);
        }
        String message = replacedRoot.get() == Side.LOCAL
                ? Messages.bind(Messages.Endings_otherLocal, settings.localRoot())
                : Messages.bind(Messages.Endings_otherOnline, "/" + settings.onlineRoot());
        return Ending.of(Outcome.HELD, message, Messages.Endings_other_advice);
    }

    /** A run that was ended by a replica. {@code cause} is {@code null} where there is none but the replica itself. */
    Ending of(Throwable cause, String message, String advice) {
        return switch (cause) {
            case null -> Ending.of(Outcome.LOCAL_UNAVAILABLE, message, advice);
            case AuthenticationException refused -> Ending.of(Outcome.LOGIN_REFUSED, message, advice);
            case NotFoundException gone ->
                Ending.of(
                        Outcome.HELD,
                        Messages.bind(Messages.Endings_rootGone, "/" + settings.onlineRoot()),
                        Messages.Endings_rootGone_advice);
            case ClientRefusedException refused -> Ending.of(Outcome.ONLINE_REFUSED, message, advice);
            case WorkspaceException refused
            when !refused.concernsWholeWorkspace() -> Ending.of(Outcome.ONLINE_REFUSED, message, advice);
            case WorkspaceException unreachable -> Ending.of(Outcome.UNREACHABLE, message, advice);
            default -> Ending.of(Outcome.LOCAL_UNAVAILABLE, message, advice);
        };
    }
}
