// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.model.Account;
import org.opensynchro.model.LoginMethod;
import org.opensynchro.ui.HeldDeletions;
import org.opensynchro.ui.SyncProblem;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SyncStatus;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.remarks.Remark;
import org.opensynchro.ui.internal.syncs.Notice.Choice;
import org.opensynchro.workspace.Sentences;

/** Which notices a person should see; the most pressing ones first. */
final class Notices {
    static final String APPLY = "apply";
    static final String DELETE = "delete";
    static final String PUT_BACK = "putBack";
    static final String SIGN_IN = "signIn";
    static final String READ = "read";
    static final String RETRY = "retry";
    static final String SHOW_ACTIVITY = "showActivity";

    private static final int PROBLEMS_TOLD = 3;

    private Notices() {}

    /**
     * The notices for all synchronizations.
     *
     * @param warning what is to be told about the service itself, or empty
     * @param rows all synchronizations
     * @param remarks what the person has not read yet
     */
    static List<Notice> of(String warning, List<SyncRow> rows, List<Remark> remarks) {
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
        remarks.stream().map(Notices::remark).forEach(notices::add);
        return notices;
    }

    private static Notice remark(Remark remark) {
        return new Notice(
                "remark:" + remark.subject(),
                "state_problems",
                remark.text(),
                List.of(new Choice(READ, Messages.Notices_read)));
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
        boolean again = account.isSignedOut() || account.getLogin() == LoginMethod.PAGE;
        return new Notice(
                "signIn:" + account.getId(),
                "state_sign_in",
                NLS.bind(whyToSignIn(account), Texts.account(account)),
                List.of(new Choice(
                        SIGN_IN, again ? Messages.Notices_signInAgainButton : Messages.Notices_signInButton)));
    }

    private static String whyToSignIn(Account account) {
        if (account.isSignedOut()) {
            return Messages.Notices_signedOut;
        }
        return account.getLogin() == LoginMethod.PAGE ? Messages.Notices_signInToken : Messages.Notices_signIn;
    }

    private static Notice pending(long count) {
        String text = count == 1 ? Messages.Notices_onePending : NLS.bind(Messages.Notices_manyPending, count);
        return new Notice("pending", "state_pending", text, List.of(new Choice(APPLY, Messages.Notices_apply)));
    }

    /** What stands in the way of one synchronization, in full; nothing where all is well. */
    static List<Notice> details(SyncRow row) {
        SyncStatus status = row.status();
        String id = "details:" + row.id();
        return switch (status.state()) {
            case ERROR, OFFLINE ->
                List.of(new Notice(
                        id,
                        SyncTexts.icon(status.state()),
                        Sentences.join(status.message(), status.advice()),
                        List.of(new Choice(RETRY, Messages.Notices_retry))));
            case PENDING, DISABLED -> List.of();
            default ->
                status.problems().isEmpty()
                        ? List.of()
                        : List.of(new Notice(
                                id,
                                "state_problems",
                                problems(status),
                                List.of(new Choice(SHOW_ACTIVITY, Messages.Notices_showActivity))));
        };
    }

    private static String problems(SyncStatus status) {
        List<SyncProblem> told = status.problems()
                .subList(0, Math.min(PROBLEMS_TOLD, status.problems().size()));
        String text = told.stream()
                .map(problem -> problem.path() + ": " + Sentences.join(problem.message(), problem.advice()))
                .collect(Collectors.joining("\n"));
        long more = status.problemCount() - told.size();
        return more > 0 ? text + '\n' + NLS.bind(Messages.Notices_more, more) : text;
    }
}
