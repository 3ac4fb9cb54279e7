// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.person;

import java.io.IOException;
import java.util.List;
import org.opensynchro.server.NewPassword;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.PasswordHash;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Notice;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.AccountTable;
import org.opensynchro.server.internal.storage.StorageException;

/** A person changes their own password, which they must know: whoever finds a browser left open cannot. */
public final class PasswordChange implements PageModule {
    private final AccountTable accounts;
    private final PasswordCheck passwords;
    private final ProofCheck proofs;
    private final Audit audit;

    /**
     * Puts together what it needs.
     *
     * @param accounts where passwords are
     * @param passwords checks the present one
     * @param proofs lets the person stay logged in
     * @param audit takes the change down
     */
    public PasswordChange(AccountTable accounts, PasswordCheck passwords, ProofCheck proofs, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.proofs = proofs;
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/settings/password", Route.Access.LOGGED_IN, this::change));
    }

    private PageAnswer change(PageRequest request) throws HttpRefusal, StorageException, IOException {
        Account account = request.account();
        if (!account.hasPassword()) {
            throw new HttpRefusal(403, "Forbidden", "This account has no password");
        }
        String chosen = request.form().text("new");
        if (!chosen.equals(request.form().text("repeated"))) {
            return SettingsPages.done(request, new Notice("password_not_repeated", false));
        }
        Notice judged = judge(account.name(), chosen);
        if (!judged.good()) {
            return SettingsPages.done(request, judged);
        }
        String current = request.form().text("current");
        return switch (passwords.checkAgain(
                account.name(), current, request.origin().address())) {
            case PasswordCheck.Verdict.Right right -> changed(request, account, chosen);
            case PasswordCheck.Verdict.Wrong wrong -> {
                audit.write(AuditEvent.PASSWORD_CHANGE, Audit.Outcome.FAILED, account.name(), request.origin());
                yield SettingsPages.done(request, new Notice("password_wrong", false));
            }
            case PasswordCheck.Verdict.TooMany tooMany ->
                SettingsPages.done(request, new Notice(tooMany.isLong() ? "too_many_later" : "login_too_many", false));
        };
    }

    /**
     * Says what a person is told of a password that they chose.
     *
     * @param name of the account
     * @param chosen the password
     * @return what to tell
     */
    public static Notice judge(String name, String chosen) {
        return switch (NewPassword.judge(name, chosen)) {
            case GOOD -> new Notice("password_changed", true);
            case SHORT -> new Notice("password_short", false);
            case LIKE_NAME -> new Notice("password_like_name", false);
            case COMMON -> new Notice("password_common", false);
        };
    }

    /** All other sessions of the account end; this one goes on with another token. */
    private PageAnswer changed(PageRequest request, Account account, String chosen) throws StorageException {
        accounts.setCredential(account.name(), PasswordHash.of(chosen));
        audit.write(AuditEvent.PASSWORD_CHANGE, Audit.Outcome.OK, account.name(), request.origin());
        proofs.of(account.name()).ifPresent(request::login);
        return SettingsPages.done(request, new Notice("password_changed", true));
    }
}
