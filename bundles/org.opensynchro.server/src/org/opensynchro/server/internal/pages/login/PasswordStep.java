// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.io.IOException;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.storage.StorageException;

/** The person's own password. */
public final class PasswordStep implements LoginStep {
    private static final int WAIT_SECONDS = 5;

    private final PasswordCheck passwords;
    private final WrongPasswords failures;
    private final Audit audit;

    /**
     * Puts together what it needs.
     *
     * @param passwords checks passwords
     * @param failures is told of wrong ones
     * @param audit takes them down
     */
    public PasswordStep(PasswordCheck passwords, WrongPasswords failures, Audit audit) {
        this.passwords = passwords;
        this.failures = failures;
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
    public Page page(PageRequest request, LoginAttempt attempt) {
        return Page.of("login-password", "login_title").with("name", attempt.name());
    }

    @Override
    public Outcome answer(PageRequest request, LoginAttempt attempt) throws StorageException, IOException {
        boolean secret = failures.hideResult(attempt.name());
        return switch (passwords.check(attempt.name(), request.form().text("password"))) {
            case PasswordCheck.Verdict.Right right -> {
                attempt.proved(right.proof());
                yield new Outcome.Passed();
            }
            case PasswordCheck.Verdict.Wrong wrong -> {
                audit.write(AuditEvent.LOGIN, Audit.Outcome.FAILED, attempt.name(), request.origin());
                failures.failed(attempt.name(), request.origin());
                yield secret ? new Outcome.Passed() : new Outcome.Failed("login_wrong");
            }
            case PasswordCheck.Verdict.TooMany tooMany -> {
                audit.write(AuditEvent.LOGIN, Audit.Outcome.REFUSED, attempt.name(), request.origin());
                yield new Outcome.TooMany("login_too_many", WAIT_SECONDS);
            }
        };
    }
}
