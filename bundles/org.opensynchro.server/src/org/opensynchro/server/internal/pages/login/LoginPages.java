// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Destination;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.Route.Access;
import org.opensynchro.server.internal.settings.WorkspaceSettings.LoginFirst;
import org.opensynchro.server.internal.storage.StorageException;

/** The pages on which a person logs in, and out. */
public final class LoginPages implements PageModule {
    private static final String LOGIN = "/login";
    private static final String BY_NAME = "/login/user";
    private static final int LONGEST_NAME = 320;
    private static final Duration LONGEST_ATTEMPT = Duration.ofMinutes(15);

    private final List<LoginStep> steps;
    private final List<LoginChoice> choices;
    private final LoginFirst first;
    private final ProofCheck proofs;
    private final Audit audit;
    private final Arrival arrival;
    private final InstantSource clock;
    private final Farewell farewell;

    /**
     * Puts the pages together.
     *
     * @param steps in the order in which they are asked; the password among them
     * @param choices other ways in
     * @param first which way is offered first
     * @param proofs tells whether an account has not changed since its password was shown
     * @param audit takes down logins
     * @param clock tells when an attempt took too long
     * @param farewell what a person sees after a logout
     */
    public LoginPages(
            List<LoginStep> steps,
            List<LoginChoice> choices,
            LoginFirst first,
            ProofCheck proofs,
            Audit audit,
            InstantSource clock,
            Farewell farewell) {
        this.steps = steps;
        this.choices = choices;
        this.first = first;
        this.proofs = proofs;
        this.audit = audit;
        this.arrival = new Arrival(audit);
        this.clock = clock;
        this.farewell = farewell;
    }

    @Override
    public List<Route> routes() {
        List<Route> routes = new ArrayList<>();
        routes.add(Route.get(
                "/",
                Access.ANYBODY,
                request -> new PageAnswer.GoTo(request.visitor().isPresent() ? "/home" : LOGIN)));
        routes.add(Route.get(LOGIN, Access.ANYBODY, this::begin));
        routes.add(new Route(BY_NAME, Access.ANYBODY, request -> name(request, ""), this::named));
        for (LoginStep step : steps) {
            routes.add(new Route(
                    address(step), Access.ANYBODY, request -> ask(request, step), request -> answered(request, step)));
        }
        routes.add(Route.post("/logout", Access.ANYBODY, this::logout));
        return routes;
    }

    private static String address(LoginStep step) {
        return LOGIN + '/' + step.path();
    }

    private PageAnswer begin(PageRequest request) {
        if (request.visitor().isPresent()) {
            return Destination.after(request);
        }
        if (first == LoginFirst.SSO && !choices.isEmpty()) {
            return PageAnswer.show(Page.of("login-choices", "login_title").with("choices", offered(request)));
        }
        return name(request, "");
    }

    private PageAnswer name(PageRequest request, String problem) {
        return PageAnswer.show(
                Page.of("login", "login_title").with("problem", problem).with("choices", offered(request)));
    }

    private List<Map<String, String>> offered(PageRequest request) {
        return choices.stream()
                .map(choice -> Map.of(
                        "path",
                        choice.path(),
                        "label",
                        choice.name().isEmpty()
                                ? request.texts().of("login_sso")
                                : request.texts().of("login_sso_named", choice.name())))
                .toList();
    }

    private PageAnswer named(PageRequest request) throws HttpRefusal, StorageException, IOException {
        String name = request.form().text("user").strip();
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return name(request, request.texts().of("login_name_missing"));
        }
        LoginAttempt attempt = new LoginAttempt(name, clock.instant());
        request.session().keep(attempt);
        return next(request, attempt);
    }

    private Optional<LoginAttempt> attempt(PageRequest request) {
        return request.session()
                .kept(LoginAttempt.class)
                .filter(attempt -> clock.instant().isBefore(attempt.begun().plus(LONGEST_ATTEMPT)));
    }

    private Optional<LoginStep> nextStep(LoginAttempt attempt) throws StorageException, IOException {
        for (LoginStep step : steps) {
            if (!attempt.hasPassed(step) && step.isNeeded(attempt)) {
                return Optional.of(step);
            }
        }
        return Optional.empty();
    }

    private PageAnswer next(PageRequest request, LoginAttempt attempt) throws StorageException, IOException {
        Optional<LoginStep> step = nextStep(attempt);
        if (step.isPresent()) {
            return new PageAnswer.GoTo(address(step.get()));
        }
        Optional<Proof> proof = attempt.proof().flatMap(proofs::renewed);
        request.session().take(LoginAttempt.class);
        return proof.isPresent() ? arrival.login(request, proof.get()) : new PageAnswer.GoTo(LOGIN);
    }

    private PageAnswer ask(PageRequest request, LoginStep step) throws StorageException, IOException {
        Optional<LoginAttempt> attempt = attempt(request);
        if (attempt.isEmpty()) {
            return new PageAnswer.GoTo(LOGIN);
        }
        boolean turn = nextStep(attempt.get()).filter(next -> next == step).isPresent();
        return turn
                ? PageAnswer.show(step.page(request, attempt.get()).with("problem", ""))
                : next(request, attempt.get());
    }

    private PageAnswer answered(PageRequest request, LoginStep step) throws HttpRefusal, StorageException, IOException {
        Optional<LoginAttempt> attempt = attempt(request);
        if (attempt.isEmpty()) {
            return new PageAnswer.GoTo(LOGIN);
        }
        if (nextStep(attempt.get()).filter(next -> next == step).isEmpty()) {
            return next(request, attempt.get());
        }
        return switch (step.answer(request, attempt.get())) {
            case LoginStep.Outcome.Passed passed -> {
                attempt.get().passed(step);
                yield next(request, attempt.get());
            }
            case LoginStep.Outcome.Again again ->
                problem(request, step, attempt.get(), request.texts().of(again.text()), 200);
            case LoginStep.Outcome.Failed failed -> {
                LoginAttempt anew = new LoginAttempt(attempt.get().name(), clock.instant());
                request.session().keep(anew);
                yield problem(
                        request,
                        nextStep(anew).orElseThrow(),
                        anew,
                        request.texts().of(failed.text()),
                        200);
            }
            case LoginStep.Outcome.TooMany tooMany -> {
                request.exchange().answerHeader(HttpHeader.RETRY_AFTER, Integer.toString(tooMany.seconds()));
                int minutes = Math.ceilDiv(tooMany.seconds(), 60);
                yield problem(request, step, attempt.get(), request.texts().of(tooMany.text(), minutes), 429);
            }
        };
    }

    private static PageAnswer problem(
            PageRequest request, LoginStep step, LoginAttempt attempt, String problem, int status)
            throws StorageException, IOException {
        Page page = step.page(request, attempt).with("problem", problem);
        return new PageAnswer.Shown(status, page);
    }

    private PageAnswer logout(PageRequest request) {
        request.visitor()
                .ifPresent(
                        account -> audit.write(AuditEvent.LOGOUT, Audit.Outcome.OK, account.name(), request.origin()));
        PageAnswer answer = farewell.prepare(request);
        request.logout();
        return answer;
    }
}
