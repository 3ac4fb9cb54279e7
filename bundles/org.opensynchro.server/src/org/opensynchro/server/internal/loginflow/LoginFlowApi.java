// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.loginflow;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.accounts.AppPasswords;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.ocs.Document;
import org.opensynchro.server.internal.pages.Form;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.PublicAddress;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.StorageException;

/** What applications ask in the course of a login flow. For any thread. */
public final class LoginFlowApi {
    private static final int WAIT_SECONDS = 60;

    private final LoginFlows flows;
    private final PublicAddress address;
    private final ProofCheck proofs;
    private final AppPasswords appPasswords;
    private final DesktopApplications programs;

    /**
     * Puts together what it needs.
     *
     * @param flows the flows under way
     * @param address of the workspace
     * @param proofs tells whether a grant still counts when it is fetched
     * @param appPasswords makes the app password
     * @param programs tells whether programs are welcome
     */
    public LoginFlowApi(
            LoginFlows flows,
            PublicAddress address,
            ProofCheck proofs,
            AppPasswords appPasswords,
            DesktopApplications programs) {
        this.flows = flows;
        this.address = address;
        this.proofs = proofs;
        this.appPasswords = appPasswords;
        this.programs = programs;
    }

    /**
     * Answers a request if it is one of an application in a login flow.
     *
     * @param exchange the request
     * @param segments the names in its path
     * @return whether it was
     * @throws HttpRefusal if it is refused
     * @throws StorageException if the storage refuses
     * @throws IOException if the client is gone
     */
    public boolean answer(Exchange exchange, List<String> segments) throws HttpRefusal, StorageException, IOException {
        switch (String.join("/", segments)) {
            case "index.php/login/v2" -> begin(exchange);
            case "login/v2/poll", "index.php/login/v2/poll" -> poll(exchange);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(Exchange exchange) throws HttpRefusal, StorageException, IOException {
        requirePost(exchange);
        programs.require();
        Optional<LoginFlows.Begun> begun = flows.begin(exchange.header("User-Agent"), PageRequest.origin(exchange));
        if (begun.isEmpty()) {
            exchange.answerHeader(HttpHeader.RETRY_AFTER, Integer.toString(WAIT_SECONDS));
            throw new HttpRefusal(
                    429, "TooManyRequests", "Too many applications wait to be let in; try again in a minute");
        }
        exchange.discardBody();
        String base = address.of(exchange);
        Map<String, Object> poll = new LinkedHashMap<>();
        poll.put("token", begun.get().pollToken());
        poll.put("endpoint", base + "/login/v2/poll");
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("poll", poll);
        answer.put("login", base + "/login/v2/flow/" + begun.get().pageToken());
        answer(exchange, 200, answer);
    }

    private void poll(Exchange exchange) throws HttpRefusal, StorageException, IOException {
        requirePost(exchange);
        programs.require();
        Form form = Form.read(exchange, false);
        Optional<LoginFlow> flow = flows.poll(form.text("token"));
        switch (flow.map(LoginFlow::state).orElseGet(LoginFlow.State.Waiting::new)) {
            case LoginFlow.State.Granted granted -> fetched(exchange, flow.get(), granted.proof());
            // An addition to the protocol: the application need not wait for a person who said no.
            case LoginFlow.State.Refused refused -> answer(exchange, 404, Map.of("refused", true));
            case LoginFlow.State.Waiting waiting -> answer(exchange, 404, List.of());
        }
    }

    /** Only now is the app password made: until then there is nothing that could be stolen. */
    private void fetched(Exchange exchange, LoginFlow flow, Proof granted)
            throws HttpRefusal, StorageException, IOException {
        Optional<Account> account = proofs.current(granted);
        if (account.isEmpty()) {
            answer(exchange, 404, List.of());
            return;
        }
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("server", address.of(exchange));
        answer.put("loginName", account.get().name());
        answer.put("appPassword", appPasswords.issue(account.get(), flow.client()));
        answer(exchange, 200, answer);
    }

    private static void requirePost(Exchange exchange) throws HttpRefusal {
        if (!exchange.method().equals("POST")) {
            exchange.answerHeader(HttpHeader.ALLOW, "POST");
            throw HttpRefusal.methodNotAllowed("Only POST is possible here");
        }
    }

    private static void answer(Exchange exchange, int status, Object json) throws IOException {
        exchange.answerHeader(HttpHeader.CACHE_CONTROL, "no-store");
        exchange.answer(status, "application/json", Document.json(json));
    }
}
