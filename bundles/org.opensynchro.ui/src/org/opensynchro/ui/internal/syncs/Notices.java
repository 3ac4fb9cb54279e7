// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.ui.HeldDeletions;
import org.opensynchro.ui.SyncProblem;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.syncs.Notice.Choice;

/** Which notices a person should see; the most pressing ones first. */
final class Notices {
    static final String APPLY = "apply";
    static final String DELETE = "delete";
    static final String PUT_BACK = "putBack";
    static final String SIGN_IN = "signIn";
    static final String RETRY = "retry";
    static final String SHOW_ACTIVITY = "showActivity";

    private static final int PROBLEMS_TOLD = 3;

    private Notices() {}

    /**
     * The notices for all synchronizations.
     *
     * @param warning what is to be told about the service itself, or empty
     * @param rows all synchronizations
     * @param selected the selected ones; their problems are told in full when there is only one
     */
    static List<Notice> of(String warning, List<SyncRow> rows, List<SyncRow> selected) {
        List<Notice> notices = new ArrayList<>();
        if (!warning.isEmpty()) {
            notices.add(new Notice("warning", "state_problems", warning, List.of()));
        }
        rows.stream()
                .filter(row -> row.status().state() == SyncState.HELD)
                .map(Notices::held)
                .forEach(notices::add);
        Map<String, Account> toSignIn = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.status().state() == SyncState.SIGN_IN)
                .map(row -> row.synchronization().getAccount())
                .forEach(account -> toSignIn.putIfAbsent(account.getId(), account));
        toSignIn.values().stream().map(Notices::signIn).forEach(notices::add);
        long pending = rows.stream()
                .filter(row -> row.status().state() == SyncState.PENDING)
                .count();
        if (pending > 0) {
            notices.add(pending(pending));
        }
        if (selected.size() == 1) {
            details(selected.getFirst(), notices);
        }
        return notices;
    }

    private static Notice held(SyncRow row) {
        List<Choice> choices = row.status().held().equals(HeldDeletions.NONE)
                ? List.of(new Choice(RETRY, Messages.Notices_retry))
                : List.of(
                        new Choice(DELETE, Messages.Notices_deleteThem),
                        new Choice(PUT_BACK, Messages.Notices_putThemBack));
        String name = Texts.name(row.synchronization());
        return new Notice("held:" + row.id(), "state_held", SyncTexts.question(name, row.status()), choices);
    }

    private static Notice signIn(Account account) {
        return new Notice(
                "signIn:" + account.getId(),
                "state_sign_in",
                NLS.bind(Messages.Notices_signIn, Texts.account(account)),
                List.of(new Choice(SIGN_IN, Messages.Notices_signInButton)));
    }

    private static Notice pending(long count) {
        String text = count == 1 ? Messages.Notices_onePending : NLS.bind(Messages.Notices_manyPending, count);
        return new Notice("pending", "state_pending", text, List.of(new Choice(APPLY, Messages.Notices_apply)));
    }

    private static void details(SyncRow row, List<Notice> notices) {
        SyncStatus status = row.status();
        String id = "details:" + row.id();
        String icon = SyncTexts.icon(status.state());
        if (status.state() == SyncState.ERROR || status.state() == SyncState.OFFLINE) {
            notices.add(new Notice(
                    id,
                    icon,
                    joined(status.message(), status.advice()),
                    List.of(new Choice(RETRY, Messages.Notices_retry))));
        } else if (status.problemCount() > 0 && status.state() != SyncState.DISABLED) {
            StringBuilder text = new StringBuilder();
            for (SyncProblem problem : status.problems().subList(0, Math.min(PROBLEMS_TOLD, status.problems().size()))) {
                text.append(problem.path()).append(": ");
                text.append(joined(problem.message(), problem.advice())).append('\n');
            }
            long more = status.problemCount() - PROBLEMS_TOLD;
            if (more > 0) {
                text.append(NLS.bind(Messages.Notices_more, more));
            }
            notices.add(new Notice(
                    id,
                    "state_problems",
                    text.toString().strip(),
                    List.of(new Choice(SHOW_ACTIVITY, Messages.Notices_showActivity))));
        }
    }

    private static String joined(String message, String advice) {
        return advice.isEmpty() ? message : message + ' ' + advice;
    }
}
