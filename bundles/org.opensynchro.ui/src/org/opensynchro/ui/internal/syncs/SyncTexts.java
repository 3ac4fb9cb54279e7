// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Side;
import org.opensynchro.ui.HeldDeletions;
import org.opensynchro.ui.PassProgress;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.ui.internal.Texts;

/** The words of the My Syncs view. */
public final class SyncTexts {
    private SyncTexts() {}

    /** The state in a few words. */
    public static String state(SyncState state) {
        return switch (state) {
            case PENDING -> Messages.SyncTexts_pending;
            case DISABLED -> Messages.SyncTexts_disabled;
            case STARTING -> Messages.SyncTexts_starting;
            case RUNNING -> Messages.SyncTexts_running;
            case IN_SYNC -> Messages.SyncTexts_inSync;
            case PROBLEMS -> Messages.SyncTexts_problems;
            case HELD -> Messages.SyncTexts_held;
            case OFFLINE -> Messages.SyncTexts_offline;
            case SIGN_IN -> Messages.SyncTexts_signIn;
            case ERROR -> Messages.SyncTexts_error;
        };
    }

    /** The name of the icon of a state. */
    public static String icon(SyncState state) {
        return switch (state) {
            case PENDING -> "state_pending";
            case DISABLED -> "state_disabled";
            case STARTING -> "state_starting";
            case RUNNING -> "state_running";
            case IN_SYNC -> "state_in_sync";
            case PROBLEMS -> "state_problems";
            case HELD -> "state_held";
            case OFFLINE -> "state_offline";
            case SIGN_IN -> "state_sign_in";
            case ERROR -> "state_error";
        };
    }

    static String progress(SyncStatus status) {
        PassProgress progress = status.progress();
        if (status.state() != SyncState.RUNNING || progress.total() == 0) {
            return "";
        }
        String items = NLS.bind(Messages.SyncTexts_items, progress.done(), progress.total());
        return progress.bytes() == 0
                ? items
                : NLS.bind(
                        Messages.SyncTexts_itemsAndBytes,
                        items,
                        NLS.bind(
                                Messages.SyncTexts_of,
                                Texts.bytes(progress.bytesDone()),
                                Texts.bytes(progress.bytes())));
    }

    static String lastSync(SyncStatus status) {
        return status.lastSync().equals(SyncStatus.NEVER) ? "" : Texts.moment(status.lastSync());
    }

    static String problems(SyncStatus status) {
        return switch (status.state()) {
            case HELD -> Messages.SyncTexts_question;
            case SIGN_IN -> Messages.SyncTexts_loginNeeded;
            case ERROR, OFFLINE -> status.message();
            default -> {
                if (status.problemCount() == 0) {
                    yield "";
                }
                yield status.problemCount() == 1
                        ? Messages.SyncTexts_oneProblem
                        : NLS.bind(Messages.SyncTexts_manyProblems, status.problemCount());
            }
        };
    }

    /** The question about held deletions in plain words. */
    static String question(String name, SyncStatus status) {
        HeldDeletions held = status.held();
        if (held.equals(HeldDeletions.NONE)) {
            return NLS.bind(Messages.SyncTexts_heldOther, name, status.message());
        }
        boolean online = held.side() == Side.ONLINE;
        String text = online ? Messages.SyncTexts_heldOnline : Messages.SyncTexts_heldLocal;
        if (held.rootReplaced()) {
            text = online ? Messages.SyncTexts_otherLocal : Messages.SyncTexts_otherOnline;
        }
        return NLS.bind(text, new Object[] {name, held.deletions(), held.known()});
    }
}
