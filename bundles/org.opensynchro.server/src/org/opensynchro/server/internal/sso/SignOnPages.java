// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.PublicAddress;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.Route.Access;
import org.opensynchro.server.internal.pages.login.Arrival;
import org.opensynchro.server.internal.pages.login.Farewell;
import org.opensynchro.server.internal.pages.login.LoginChoice;
import org.opensynchro.server.internal.settings.SingleSignOnSettings;
import org.opensynchro.server.internal.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to the identity provider of the company, and back. */
public final class SignOnPages implements PageModule, Farewell {
    private static final Logger LOGGER = LoggerFactory.getLogger(SignOnPages.class);
    private static final String BEGIN = "/login/sso";
    private static final String CALLBACK = "/login/sso/callback";
    private static final String LOGIN = "/login";

    private final SingleSignOnSettings settings;
    private final IdentityProvider provider;
    private final Admissions admissions;
    private final ProofCheck proofs;
    private final PublicAddress address;
    private final Audit audit;
    private final Arrival arrival;

    /** Kept in the session of somebody whom the provider has logged in. */
    private record SignedOn(String idToken) {
        @Override
        public String toString() {
            return "SignedOn";
        }
    }

    /**
     * Puts the pages together.
     *
     * @param settings the provider
     * @param provider the conversation with it
     * @param admissions finds the account of a person
     * @param proofs makes proofs
     * @param address where the provider sends people back to
     * @param audit takes logins down
     */
    public SignOnPages(
            SingleSignOnSettings settings,
            IdentityProvider provider,
            Admissions admissions,
            ProofCheck proofs,
            PublicAddress address,
            Audit audit) {
        this.settings = settings;
        this.provider = provider;
        this.admissions = admissions;
        this.proofs = proofs;
        this.address = address;
        this.audit = audit;
        this.arrival = new Arrival(audit);
    }

    /** {@return how this is offered on the login page} */
    public static LoginChoice choice(SingleSignOnSettings settings) {
        return new LoginChoice(settings.name(), BEGIN);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(BEGIN, Access.ANYBODY, this::begin), Route.get(CALLBACK, Access.ANYBODY, this::comeBack));
    }

    private PageAnswer begin(PageRequest request) throws HttpRefusal {
        try {
            PendingSignOn pending = provider.begin(here(request, CALLBACK));
            request.session().keep(pending);
            return new PageAnswer.Leave(pending.page());
        } catch (SignOnException e) {
            return problem(request, e, "");
        }
    }

    private URI here(PageRequest request, String path) throws HttpRefusal {
        return URI.create(address.of(request.exchange()) + path);
    }

    private PageAnswer comeBack(PageRequest request) throws StorageException, IOException {
        Optional<PendingSignOn> pending = request.session().take(PendingSignOn.class);
        if (pending.isEmpty()) {
            // The page was asked for again, was open for too long, or the answer is for somebody else.
            return problem(request, 400, "sso_again");
        }
        try {
            Identity identity =
                    provider.finish(pending.get(), request.exchange().parameters());
            return admitted(request, identity, admissions.admit(identity));
        } catch (SignOnException e) {
            return problem(request, e, "");
        }
    }

    private PageAnswer admitted(PageRequest request, Identity identity, Admission admission) {
        return switch (admission) {
            case Admission.Admitted admitted -> {
                Optional<Proof> proof = proofs.of(admitted.account().name());
                yield proof.isPresent()
                        ? login(request, identity, proof.get())
                        : refused(request, identity, "sso_disabled");
            }
            case Admission.Unknown unknown -> refused(request, identity, "sso_unknown");
            case Admission.Disabled disabled -> refused(request, identity, "sso_disabled");
        };
    }

    private PageAnswer login(PageRequest request, Identity identity, Proof proof) {
        PageAnswer answer = arrival.login(request, proof);
        request.session().keep(new SignedOn(identity.idToken()));
        return answer;
    }

    private PageAnswer refused(PageRequest request, Identity identity, String text) {
        LOGGER.info("{} is not let in: {}", identity, text);
        audit.write(AuditEvent.LOGIN, Audit.Outcome.REFUSED, identity.userName(), request.origin());
        return problem(request, 403, text);
    }

    private PageAnswer problem(PageRequest request, SignOnException reason, String name) {
        LOGGER.info("Logging in by {} failed: {} ({})", settings.issuer(), reason.getMessage(), reason.getCause());
        audit.write(AuditEvent.LOGIN, Audit.Outcome.FAILED, name, request.origin());
        return switch (reason.reason()) {
            case AWAY -> problem(request, 502, "sso_away");
            case DENIED -> problem(request, 403, "sso_denied");
            case INVALID -> problem(request, 400, "sso_again");
        };
    }

    private static PageAnswer problem(PageRequest request, int status, String text) {
        Page page = Page.of("sso-problem", "sso_title")
                .with("message", request.texts().of(text));
        return new PageAnswer.Shown(status, page);
    }

    /**
     * {@inheritDoc}
     *
     * <p>The provider's session is ended by a page of the provider. The way there is a page of its own, since a browser may not
     * be redirected from a form to another host ({@code form-action} in our content security policy).
     */
    @Override
    public PageAnswer prepare(PageRequest request) {
        try {
            URI back = here(request, LOGIN);
            Optional<URI> page = request.session()
                    .take(SignedOn.class)
                    .flatMap(signedOn -> provider.logout(signedOn.idToken(), back));
            return page.<PageAnswer>map(address -> PageAnswer.show(
                            Page.of("sso-logout", "sso_logout_title").with("address", address.toString())))
                    .orElse(new PageAnswer.GoTo(LOGIN));
        } catch (HttpRefusal e) {
            return new PageAnswer.GoTo(LOGIN);
        }
    }
}
