// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.IOException;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.accounts.Authenticator;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.Login;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.TypedNames;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.storage.StorageException;

/** Finds out for whom a program makes a request (HTTP Basic, RFC 7617), and refuses it otherwise. For any thread. */
public final class ProgramLogin {
    private static final String SESSION = "opensynchro_session";

    private final Authenticator authenticator;
    private final DesktopApplications programs;
    private final TypedNames names;
    private final Audit audit;

    /**
     * Puts together what it needs.
     *
     * @param authenticator knows who it is
     * @param programs tells whether programs are welcome
     * @param names tells what may be taken down of those that are not let in
     * @param audit takes down logins
     */
    public ProgramLogin(Authenticator authenticator, DesktopApplications programs, TypedNames names, Audit audit) {
        this.authenticator = authenticator;
        this.programs = programs;
        this.names = names;
        this.audit = audit;
    }

    /**
     * Finds out.
     *
     * @param exchange the request
     * @return who it is for
     * @throws HttpRefusal 401 if the credentials are not right, 429 if too many were not, 403 if programs are not welcome
     * @throws StorageException never
     * @throws IOException if the accounts cannot be read
     */
    Proof require(Exchange exchange) throws HttpRefusal, StorageException, IOException {
        programs.require();
        String authorization = exchange.header("Authorization");
        Login login = authenticator.authenticate(authorization, exchange.cookie(SESSION), exchange.clientAddress());
        switch (login) {
            case Login.Accepted accepted -> {
                if (!accepted.newSession().isEmpty()) {
                    write(exchange, Audit.Outcome.OK, accepted.account().name());
                    exchange.answerHeader(
                            HttpHeader.SET_COOKIE,
                            SESSION + "=" + accepted.newSession() + "; Path=/; HttpOnly; SameSite=Strict"
                                    + (exchange.isSecure() ? "; Secure" : ""));
                }
                return accepted.proof();
            }
            case Login.Refused refused -> {
                if (!authorization.isEmpty()) {
                    write(exchange, Audit.Outcome.FAILED, claimed(authorization));
                }
                exchange.answerHeader(
                        HttpHeader.WWW_AUTHENTICATE, "Basic realm=\"OpenSynchro workspace\", charset=\"UTF-8\"");
                throw new HttpRefusal(401, "NotAuthenticated", "The user name or the password is not right");
            }
            case Login.TooMany tooMany -> {
                write(exchange, Audit.Outcome.REFUSED, claimed(authorization));
                exchange.answerHeader(
                        HttpHeader.RETRY_AFTER,
                        Long.toString(Math.max(1, tooMany.pause().toSeconds())));
                throw new HttpRefusal(
                        429, "TooManyRequests", "Too many failed logins; try again later, or use an app password");
            }
        }
    }

    private String claimed(String authorization) throws IOException, StorageException {
        return names.writable(Authenticator.claimedName(authorization));
    }

    private void write(Exchange exchange, Audit.Outcome outcome, String name) {
        audit.write(
                AuditEvent.LOGIN,
                outcome,
                name,
                new Audit.Origin(exchange.clientAddress(), exchange.header("User-Agent")));
    }
}
