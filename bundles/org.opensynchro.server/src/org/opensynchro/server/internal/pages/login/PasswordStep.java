// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.io.IOException;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.SecurityCodes;
import org.opensynchro.server.internal.accounts.TypedNames;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.storage.StorageException;

/** The person's own password. */
public final class PasswordStep implements LoginStep {
    private final PasswordCheck passwords;
    private final SecurityCodes codes;
    private final TypedNames names;
    private final Audit audit;

    /**
     * Puts together what it needs.
     *
     * @param passwords checks passwords
     * @param codes tells whether one is needed beside the password
     * @param names tells what may be taken down of the names they come with
     * @param audit takes down what is refused
     */
    public PasswordStep(PasswordCheck passwords, SecurityCodes codes, TypedNames names, Audit audit) {
        this.passwords = passwords;
        this.codes = codes;
        this.names = names;
        this.audit = audit;
    }

    @Override
    public String path() {
        return "password";
    }

    @Override
    public boolean isNeeded(LoginAttempt attempt) {
        return true;
    }

    @Override
    public Page page(PageRequest request, LoginAttempt attempt) throws StorageException, IOException {
        return Page.of("login-password", "login_title")
                .with("name", attempt.name())
                .with("codeNeeded", codes.areNeeded(attempt.name()));
    }

    @Override
    public Outcome answer(PageRequest request, LoginAttempt attempt) throws StorageException, IOException {
        String password = request.form().text("password");
        String code = request.form().text("code");
        boolean codeNeeded = codes.areNeeded(attempt.name());
        return switch (passwords.check(
                attempt.name(), password, code, request.origin().address())) {
            case PasswordCheck.Verdict.Right right -> {
                attempt.proved(right.proof());
                yield new Outcome.Passed();
            }
            case PasswordCheck.Verdict.Wrong wrong -> {
                refused(request, attempt, Audit.Outcome.FAILED);
                yield new Outcome.Failed(codeNeeded ? "login_wrong_with_code" : "login_wrong");
            }
            case PasswordCheck.Verdict.TooMany tooMany -> {
                refused(request, attempt, Audit.Outcome.REFUSED);
                int seconds = (int) Math.max(1, tooMany.pause().toSeconds());
                yield new Outcome.TooMany(tooMany.isLong() ? "login_too_many_minutes" : "login_too_many", seconds);
            }
        };
    }

    private void refused(PageRequest request, LoginAttempt attempt, Audit.Outcome outcome)
            throws StorageException, IOException {
        audit.write(AuditEvent.LOGIN, outcome, names.writable(attempt.name()), request.origin());
    }
}
