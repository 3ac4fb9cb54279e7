// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.loginflow;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.server.internal.accounts.DesktopApplications;
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
import org.opensynchro.server.internal.pages.login.LoginChoice;

/** What a person sees of a login flow. */
public final class LoginFlowPages implements PageModule {
    private static final String GRANT = "/login/v2/grant";

    private final LoginFlows flows;
    private final List<LoginChoice> choices;
    private final DesktopApplications programs;
    private final Audit audit;

    /** Which flow the person of a session came for. */
    private record Visit(String flow) {}

    /**
     * Puts together what it needs.
     *
     * @param flows the flows under way
     * @param choices other ways to log in than by user name and password
     * @param programs tells whether programs are welcome
     * @param audit takes grants down
     */
    public LoginFlowPages(LoginFlows flows, List<LoginChoice> choices, DesktopApplications programs, Audit audit) {
        this.flows = flows;
        this.choices = choices;
        this.programs = programs;
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/login/v2/flow/*", Access.ANYBODY, this::arrive),
                new Route(GRANT, Access.LOGGED_IN, this::ask, this::decide));
    }

    private PageAnswer arrive(PageRequest request) throws IOException {
        if (!programs.allowed()) {
            return forbidden();
        }
        Optional<LoginFlow> flow = flows.ofPage(request.name());
        if (flow.isEmpty()) {
            return over();
        }
        request.session().keep(new Visit(flow.get().id()));
        if (wantsOtherWay(request)) {
            request.session().keep(new Destination(GRANT));
            return new PageAnswer.GoTo(choices.getFirst().path());
        }
        return new PageAnswer.GoTo(GRANT);
    }

    /** An addition to the protocol: the application asked already how the person logs in, and they need not say it again. */
    private boolean wantsOtherWay(PageRequest request) {
        return request.exchange().parameter("method").equals("sso")
                && request.visitor().isEmpty()
                && !choices.isEmpty();
    }

    private static PageAnswer over() {
        return new PageAnswer.Shown(404, Page.of("flow-over", "flow_over_title"));
    }

    private static PageAnswer forbidden() {
        return new PageAnswer.Shown(403, Page.of("flow-forbidden", "flow_forbidden_title"));
    }

    private PageAnswer ask(PageRequest request) throws IOException {
        if (!programs.allowed()) {
            return forbidden();
        }
        Optional<LoginFlow> flow =
                request.session().kept(Visit.class).map(Visit::flow).flatMap(flows::waiting);
        return flow.map(found -> PageAnswer.show(page(request, found))).orElseGet(LoginFlowPages::over);
    }

    private static Page page(PageRequest request, LoginFlow flow) {
        Map<String, Object> values = Map.of(
                "flow", flow.id(),
                "client", flow.client().isEmpty() ? request.texts().of("flow_unnamed") : flow.client(),
                "account", request.account().name(),
                "address", flow.origin().address(),
                "begun", request.texts().time(flow.begun()));
        return new Page("grant", "flow_grant_title", values, Set.of());
    }

    /**
     * The form names the flow that the person saw: a page opened in between, perhaps by a stranger's link, must not put
     * another one in its place.
     */
    private PageAnswer decide(PageRequest request) throws HttpRefusal, IOException {
        if (!programs.allowed()) {
            return forbidden();
        }
        String id = request.form().text("flow");
        Optional<Visit> visit =
                request.session().kept(Visit.class).filter(kept -> kept.flow().equals(id));
        Optional<LoginFlow> flow = visit.flatMap(kept -> flows.waiting(kept.flow()));
        if (flow.isEmpty()) {
            return over();
        }
        return switch (request.form().text("decision")) {
            case "grant" -> grant(request, flow.get());
            case "cancel" -> cancel(request, flow.get());
            case "other" -> anotherAccount(request, visit.get());
            default -> throw HttpRefusal.badRequest("Access is granted, or it is not");
        };
    }

    private PageAnswer grant(PageRequest request, LoginFlow flow) {
        request.session().take(Visit.class);
        if (!flows.grant(flow.id(), request.session().login().orElseThrow())) {
            return over();
        }
        audit.write(AuditEvent.GRANT, Audit.Outcome.OK, request.account().name(), request.origin());
        return PageAnswer.show(Page.of("flow-granted", "flow_granted_title"));
    }

    private PageAnswer cancel(PageRequest request, LoginFlow flow) {
        request.session().take(Visit.class);
        flows.refuse(flow.id());
        audit.write(AuditEvent.GRANT, Audit.Outcome.REFUSED, request.account().name(), request.origin());
        return PageAnswer.show(Page.of("flow-refused", "flow_refused_title"));
    }

    private PageAnswer anotherAccount(PageRequest request, Visit visit) {
        audit.write(AuditEvent.LOGOUT, Audit.Outcome.OK, request.account().name(), request.origin());
        request.logout();
        request.session().keep(visit);
        request.session().keep(new Destination(GRANT));
        return new PageAnswer.GoTo("/login");
    }
}
