// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * Answers requests for pages: finds the session, keeps out who is not logged in where that is needed, and lets no form
 * through that did not come from a page of the same session. For any thread.
 */
public final class PageHandler {
    private static final Set<Integer> EXPLAINED = Set.of(400, 403, 404, 405, 408, 413, 415, 429, 503);

    private final List<Route> routes;
    private final WebSessions sessions;
    private final PublicAddress address;
    private final PageWriter writer;
    private final FormProtection protection;

    /**
     * Puts pages together.
     *
     * @param modules the pages
     * @param sessions of browsers
     * @param workspace what it is called and how it is reached
     */
    public PageHandler(List<PageModule> modules, WebSessions sessions, WorkspaceSettings.Workspace workspace) {
        this.routes =
                modules.stream().flatMap(module -> module.routes().stream()).toList();
        this.sessions = sessions;
        this.address = new PublicAddress(workspace);
        this.writer = new PageWriter(workspace.name());
        this.protection = new FormProtection(address);
    }

    private record Found(Route route, String name) {}

    /**
     * Answers a request if it is for a page.
     *
     * @param exchange the request
     * @param segments the names in its path
     * @return whether it was for a page, and is answered
     * @throws StorageException if the storage refuses
     * @throws IOException if something cannot be read, or the browser is gone
     */
    public boolean answer(Exchange exchange, List<String> segments) throws StorageException, IOException {
        String path = '/' + String.join("/", segments);
        Optional<Found> found = routes.stream()
                .flatMap(route -> route.match(path).map(name -> new Found(route, name)).stream())
                .findFirst();
        if (found.isEmpty() && !showsPages(exchange)) {
            return false;
        }
        boolean secure = address.isSecure(exchange);
        WebSessions.Opened opened = sessions.open(SessionCookie.read(exchange, secure), PageRequest.origin(exchange));
        String name = found.map(Found::name).orElse("");
        PageRequest request = new PageRequest(exchange, sessions, opened, name, Form.none());
        try {
            Route route =
                    found.map(Found::route).orElseThrow(() -> HttpRefusal.notFound("There is nothing at this address"));
            if (exchange.method().equals("POST") && route.takesForms()) {
                request = new PageRequest(
                        exchange,
                        sessions,
                        opened,
                        name,
                        Form.read(exchange, request.visitor().isPresent()));
            }
            send(answer(route, request), request, secure);
        } catch (HttpRefusal refusal) {
            send(refused(refusal, request), request, secure);
        }
        return true;
    }

    private PageAnswer answer(Route route, PageRequest request) throws HttpRefusal, StorageException, IOException {
        switch (request.exchange().method()) {
            case "GET", "HEAD" -> {
                return shown(route, request);
            }
            case "POST" -> {
                return sent(route, request);
            }
            default -> {
                request.exchange().answerHeader(HttpHeader.ALLOW, route.allowed());
                throw HttpRefusal.methodNotAllowed("This is not possible here");
            }
        }
    }

    /** Programs of the dialect get an error that they can read, people one that they can. */
    private static boolean showsPages(Exchange exchange) {
        return exchange.method().equals("GET") && exchange.header("Accept").contains("text/html");
    }

    private PageAnswer shown(Route route, PageRequest request) throws HttpRefusal, StorageException, IOException {
        if (!route.isShown()) {
            request.exchange().answerHeader(HttpHeader.ALLOW, route.allowed());
        } else if (mustLogIn(route, request)) {
            if (!route.path().endsWith("*")) {
                request.session().keep(new Destination(route.path()));
            }
            return new PageAnswer.GoTo("/login");
        }
        return route.get().answer(request);
    }

    private PageAnswer sent(Route route, PageRequest request) throws HttpRefusal, StorageException, IOException {
        if (!route.takesForms()) {
            request.exchange().answerHeader(HttpHeader.ALLOW, route.allowed());
        } else if (!protection.isOwn(request.exchange(), request.session(), request.form())) {
            return new PageAnswer.Shown(403, Page.of("stale", "stale_title"));
        } else if (mustLogIn(route, request)) {
            return new PageAnswer.GoTo("/login");
        }
        return route.post().answer(request);
    }

    private static boolean mustLogIn(Route route, PageRequest request) {
        return route.access() == Route.Access.LOGGED_IN && request.visitor().isEmpty();
    }

    private static PageAnswer refused(HttpRefusal refusal, PageRequest request) {
        String key = "error_" + (EXPLAINED.contains(refusal.status()) ? refusal.status() : 400);
        Page page = new Page(
                "error", "error_title", Map.of("message", request.texts().of(key)), Set.of());
        return new PageAnswer.Shown(refusal.status(), page);
    }

    private void send(PageAnswer answer, PageRequest request, boolean secure) throws IOException {
        Exchange exchange = request.exchange();
        if (answer instanceof PageAnswer.Answered) {
            return;
        }
        if (!request.newToken().isEmpty()) {
            SessionCookie.write(exchange, secure, request.newToken());
        }
        exchange.answerHeader(HttpHeader.CACHE_CONTROL, "no-store");
        // With "no-referrer" browsers would send "Origin: null" along with the forms of our own pages (Fetch standard).
        exchange.answerHeader("Referrer-Policy", "same-origin");
        exchange.answerHeader("Cross-Origin-Opener-Policy", "same-origin");
        switch (answer) {
            case PageAnswer.Shown shown -> {
                exchange.answerHeader("Content-Security-Policy", PageWriter.policy(shown.page()));
                exchange.discardBody();
                exchange.answer(shown.status(), "text/html", writer.html(shown.page(), request));
            }
            case PageAnswer.GoTo goTo -> redirect(exchange, goTo.path());
            case PageAnswer.Leave leave -> redirect(exchange, leave.address().toString());
            case PageAnswer.Answered answered -> {}
        }
    }

    private static void redirect(Exchange exchange, String location) {
        exchange.answerHeader(HttpHeader.LOCATION, location);
        exchange.answer(303);
    }
}
