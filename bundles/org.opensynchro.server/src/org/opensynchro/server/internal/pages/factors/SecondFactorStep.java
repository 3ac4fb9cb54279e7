// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.factors;

import java.io.IOException;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.SecondFactors;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.login.LoginAttempt;
import org.opensynchro.server.internal.pages.login.LoginStep;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.StorageException;

/** The code of the person's telephone, or a recovery code; asked after the right password only. */
public final class SecondFactorStep implements LoginStep {
    /** How long no code is looked at after too many wrong ones. */
    private static final int WAIT_SECONDS = 15 * 60;

    private final SecondFactors factors;
    private final Audit audit;

    /**
     * @param factors checks codes
     * @param audit takes wrong ones down
     */
    public SecondFactorStep(SecondFactors factors, Audit audit) {
        this.factors = factors;
        this.audit = audit;
    }

    @Override
    public String path() {
        return "second-factor";
    }

    @Override
    public boolean isNeeded(LoginAttempt attempt) {
        return attempt.proof().map(Proof::account).filter(Account::secondFactor).isPresent();
    }

    @Override
    public Page page(PageRequest request, LoginAttempt attempt) {
        return Page.of("login-second-factor", "factor_title");
    }

    @Override
    public Outcome answer(PageRequest request, LoginAttempt attempt) throws StorageException, IOException {
        Optional<Account> account = attempt.proof().map(Proof::account);
        if (account.isEmpty()) {
            return new Outcome.Failed("login_wrong");
        }
        return switch (factors.verify(account.get(), request.form().text("code"))) {
            case RIGHT -> new Outcome.Passed();
            case WRONG -> {
                audit.write(AuditEvent.LOGIN, Audit.Outcome.FAILED, attempt.name(), request.origin());
                yield new Outcome.Again("factor_wrong");
            }
            case TOO_MANY -> {
                audit.write(AuditEvent.LOGIN, Audit.Outcome.REFUSED, attempt.name(), request.origin());
                yield new Outcome.TooMany("factor_too_many", WAIT_SECONDS);
            }
        };
    }
}
