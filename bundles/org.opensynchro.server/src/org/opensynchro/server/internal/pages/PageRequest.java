// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.util.Optional;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.storage.Account;

/** A request for a page, with the session it belongs to. For one thread. */
public final class PageRequest {
    private final Exchange exchange;
    private final WebSessions sessions;
    private final String name;
    private final Form form;
    private WebSession session;
    private String newToken;

    PageRequest(Exchange exchange, WebSessions sessions, WebSessions.Opened opened, String name, Form form) {
        this.exchange = exchange;
        this.sessions = sessions;
        this.name = name;
        this.form = form;
        this.session = opened.session();
        this.newToken = opened.token();
    }

    /** {@return where a request comes from} */
    public static Audit.Origin origin(Exchange exchange) {
        return new Audit.Origin(exchange.clientAddress(), exchange.header("User-Agent"));
    }

    /** {@return the HTTP exchange, for what is not in here} */
    public Exchange exchange() {
        return exchange;
    }

    /** {@return the last name in the path, for an address that ends with any name} */
    public String name() {
        return name;
    }

    /** {@return the form that was sent; an empty one if none was} */
    public Form form() {
        return form;
    }

    /** {@return where it comes from} */
    public Audit.Origin origin() {
        return origin(exchange);
    }

    /** {@return the session} */
    public WebSession session() {
        return session;
    }

    /** {@return the account of whoever is logged in} */
    public Optional<Account> visitor() {
        return session.login().map(Proof::account);
    }

    /** {@return the account, on a page that only those see who are logged in} */
    public Account account() {
        return visitor().orElseThrow();
    }

    /** {@return the texts in the language of the person, or of the browser} */
    public Texts texts() {
        return Texts.in(visitor().map(Account::language).orElse(""), exchange.header("Accept-Language"));
    }

    /**
     * Somebody has proved who they are; the session gets another token.
     *
     * @param proof who
     */
    public void login(Proof proof) {
        follow(sessions.login(session, proof, origin()));
    }

    /** The person goes; nothing of the session remains. */
    public void logout() {
        follow(sessions.logout(session, origin()));
    }

    private void follow(WebSessions.Opened opened) {
        session = opened.session();
        newToken = opened.token();
    }

    /** The token that the browser does not have yet; empty if it has the right one. */
    String newToken() {
        return newToken;
    }
}
