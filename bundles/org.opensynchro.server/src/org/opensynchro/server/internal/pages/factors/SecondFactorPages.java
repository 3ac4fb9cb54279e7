// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.factors;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.PasswordCheck;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.accounts.SecondFactors;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Sets up a person's second factor and takes it away. Whoever finds a browser logged in can do neither: both need the password
 * again, and taking away needs a code too. Where the factor begins or ends to count, all other sessions end.
 */
public final class SecondFactorPages implements PageModule {
    private static final String PAGE = "/settings/second-factor";
    private static final String CONFIRM = PAGE + "/confirm";

    private final SecondFactors factors;
    private final PasswordCheck passwords;
    private final ProofCheck proofs;
    private final Audit audit;
    private final String workspace;

    /** That whoever has this session has shown the password, to set up a second factor. */
    private record SettingUp(long account) {}

    /**
     * @param factors the second factors
     * @param passwords checks the password again
     * @param proofs keeps the person logged in
     * @param audit takes changes down
     * @param workspace the name that the telephone shows with its codes
     */
    public SecondFactorPages(
            SecondFactors factors, PasswordCheck passwords, ProofCheck proofs, Audit audit, String workspace) {
        this.factors = factors;
        this.passwords = passwords;
        this.proofs = proofs;
        this.audit = audit;
        this.workspace = workspace;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                new Route(PAGE, Route.Access.LOGGED_IN, request -> show(request, ""), this::begin),
                Route.post(CONFIRM, Route.Access.LOGGED_IN, this::confirm),
                Route.post(PAGE + "/codes", Route.Access.LOGGED_IN, this::renew),
                Route.post(PAGE + "/off", Route.Access.LOGGED_IN, this::switchOff));
    }

    private PageAnswer show(PageRequest request, String problem) throws StorageException, IOException {
        Account account = request.account();
        int left = factors.recoveryCodesLeft(account);
        return PageAnswer.show(Page.of("second-factor", "factor_title")
                .with("problem", problem.isEmpty() ? "" : request.texts().of(problem))
                .with("on", account.secondFactor())
                .with("off", !account.secondFactor() && account.hasPassword())
                .with("company", !account.secondFactor() && !account.hasPassword())
                .with("left", request.texts().of("factor_codes_left", left)));
    }

    private PageAnswer begin(PageRequest request) throws StorageException, IOException {
        Account account = request.account();
        Optional<String> refusal = passwordRefused(request);
        if (refusal.isPresent() || account.secondFactor()) {
            return show(request, refusal.orElse(""));
        }
        Optional<String> secret = factors.begin(account);
        if (secret.isEmpty()) {
            return show(request, "");
        }
        request.session().keep(new SettingUp(account.id()));
        return enrolment(request, secret.get(), "");
    }

    private Optional<String> passwordRefused(PageRequest request) throws StorageException, IOException {
        String name = request.account().name();
        return switch (passwords.checkAgain(
                name, request.form().text("password"), request.origin().address())) {
            case PasswordCheck.Verdict.Right right -> Optional.empty();
            case PasswordCheck.Verdict.Wrong wrong -> Optional.of("factor_password_wrong");
            case PasswordCheck.Verdict.TooMany tooMany ->
                Optional.of(tooMany.isLong() ? "too_many_later" : "login_too_many");
        };
    }

    private PageAnswer enrolment(PageRequest request, String secret, String problem) {
        String label = encoded(workspace) + ':' + encoded(request.account().name());
        String uri = "otpauth://totp/" + label + "?secret=" + secret + "&issuer=" + encoded(workspace);
        QrCode code = QrCode.of(uri);
        return PageAnswer.show(Page.of("second-factor-enrol", "factor_title")
                .with("problem", problem.isEmpty() ? "" : request.texts().of(problem))
                .with("uri", uri)
                .with("size", Integer.toString(code.size()))
                .with("path", code.path())
                .with("secret", secret.replaceAll("(.{4})(?!$)", "$1 ")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private PageAnswer confirm(PageRequest request) throws StorageException, IOException {
        Account account = request.account();
        Optional<String> secret = factors.begun(account);
        boolean settingUp = request.session()
                .kept(SettingUp.class)
                .filter(marker -> marker.account() == account.id())
                .isPresent();
        if (!settingUp || secret.isEmpty()) {
            return new PageAnswer.GoTo(PAGE);
        }
        Optional<List<String>> codes = factors.confirm(account, request.form().text("code"));
        if (codes.isEmpty()) {
            return enrolment(request, secret.get(), "factor_wrong");
        }
        request.session().take(SettingUp.class);
        changed(request);
        return recoveryCodes(codes.get());
    }

    private static PageAnswer recoveryCodes(List<String> codes) {
        return PageAnswer.show(
                Page.of("second-factor-codes", "factor_codes_title").with("codes", codes));
    }

    /** The person stays logged in, in a session of another token; all others are told apart by their proof. */
    private void changed(PageRequest request) {
        String name = request.account().name();
        Optional<Proof> proof = proofs.of(name);
        proof.ifPresent(request::login);
        audit.write(AuditEvent.SECOND_FACTOR_CHANGE, Audit.Outcome.OK, name, request.origin());
    }

    private PageAnswer renew(PageRequest request) throws StorageException, IOException {
        Optional<String> refusal = passwordAndCodeRefused(request);
        if (refusal.isPresent()) {
            return show(request, refusal.get());
        }
        List<String> codes = factors.renewRecoveryCodes(request.account());
        audit.write(
                AuditEvent.SECOND_FACTOR_CHANGE,
                Audit.Outcome.OK,
                request.account().name(),
                request.origin());
        return recoveryCodes(codes);
    }

    private PageAnswer switchOff(PageRequest request) throws StorageException, IOException {
        Optional<String> refusal = passwordAndCodeRefused(request);
        if (refusal.isPresent()) {
            return show(request, refusal.get());
        }
        factors.remove(request.account());
        changed(request);
        return new PageAnswer.GoTo(PAGE);
    }

    private Optional<String> passwordAndCodeRefused(PageRequest request) throws StorageException, IOException {
        if (!request.account().secondFactor()) {
            return Optional.of("factor_is_off");
        }
        Optional<String> refusal = passwordRefused(request);
        if (refusal.isPresent()) {
            return refusal;
        }
        return switch (factors.verify(request.account(), request.form().text("code"))) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of("factor_wrong");
            case TOO_MANY -> Optional.of("factor_too_many");
        };
    }
}
