// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.ocs;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.settings.WorkspaceSettings;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.Space;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/** What clients ask before they sync: what server this is, what it can do, and who is logged in (OCS API 1 and 2). */
public final class OcsHandler {
    private static final Set<String> APP_PASSWORD =
            Set.of("ocs/v1.php/core/apppassword", "ocs/v2.php/core/apppassword");

    private final Storage storage;
    private final DesktopApplications programs;
    private final WorkspaceSettings settings;
    private final Audit audit;

    /** Finds out who is logged in. */
    @FunctionalInterface
    public interface LoginCheck {
        /**
         * Finds out.
         *
         * @return whose account it is
         * @throws HttpRefusal 401 if nobody is
         * @throws StorageException never
         * @throws IOException if the accounts cannot be read
         */
        Proof login() throws HttpRefusal, StorageException, IOException;
    }

    /**
     * Speaks for a storage.
     *
     * @param storage where everything is
     * @param programs tells whether programs are welcome
     * @param settings what the workspace is called, and how people log in
     * @param audit takes down what is revoked
     */
    public OcsHandler(Storage storage, DesktopApplications programs, WorkspaceSettings settings, Audit audit) {
        this.storage = storage;
        this.settings = settings;
        this.audit = audit;
        this.programs = programs;
    }

    /**
     * Answers {@code /status.php}.
     *
     * @param exchange the request
     * @throws IOException if the client is gone
     */
    public void status(Exchange exchange) throws IOException {
        exchange.answer(200, "application/json", Document.json(Capabilities.status()));
    }

    /**
     * Answers what is below {@code /ocs}.
     *
     * @param exchange the request
     * @param segments the names in its path
     * @param check finds out who is logged in
     * @throws HttpRefusal if there is nothing there, or nobody is logged in where that is needed
     * @throws StorageException never
     * @throws IOException if the client is gone
     */
    public void handle(Exchange exchange, List<String> segments, LoginCheck check)
            throws HttpRefusal, StorageException, IOException {
        String path = String.join("/", segments);
        boolean ofAppPassword = APP_PASSWORD.contains(path);
        if (!exchange.method().equals(ofAppPassword ? "DELETE" : "GET")) {
            throw HttpRefusal.methodNotAllowed("Only " + (ofAppPassword ? "DELETE" : "GET") + " is possible here");
        }
        switch (path) {
            case "ocs/v1.php/cloud/capabilities", "ocs/v2.php/cloud/capabilities" -> {
                // A program that is forbidden is told so in what follows, and not that there is no workspace here.
                if (!exchange.header("Authorization").isEmpty() && programs.allowed()) {
                    check.login();
                }
                answer(
                        exchange,
                        segments,
                        Capabilities.all(
                                exchange.isSecure(),
                                exchange.authority(),
                                exchange.header("User-Agent"),
                                programs.allowed(),
                                settings));
            }
            case "ocs/v1.php/cloud/user", "ocs/v2.php/cloud/user" ->
                answer(exchange, segments, user(check.login().account()));
            case "ocs/v1.php/core/apppassword", "ocs/v2.php/core/apppassword" -> {
                revoke(exchange, check.login());
                answer(exchange, segments, Map.of());
            }
            default -> throw HttpRefusal.notFound("There is nothing at this address");
        }
    }

    /** A program that is signed out gives back the app password that it shows with this request. */
    private void revoke(Exchange exchange, Proof proof) throws HttpRefusal, StorageException {
        if (proof.appPassword() == Proof.NONE) {
            throw new HttpRefusal(403, "Forbidden", "Only an app password can be revoked in this way; this is none");
        }
        storage.appPasswords().delete(proof.account(), proof.appPassword());
        audit.write(
                AuditEvent.REVOKE,
                Audit.Outcome.OK,
                proof.account().name(),
                new Audit.Origin(exchange.clientAddress(), exchange.header("User-Agent")));
    }

    private Map<String, Object> user(Account account) throws StorageException, IOException {
        Space space = storage.files(account).space();
        Map<String, Object> quota = new LinkedHashMap<>();
        quota.put("free", space.available());
        quota.put("used", space.used());
        quota.put("total", space.used() + space.available());
        quota.put("quota", space.limited() ? space.used() + space.available() : -3);
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", account.name());
        user.put("enabled", true);
        user.put("quota", quota);
        user.put("email", account.email());
        user.put("displayname", account.displayName());
        user.put("display-name", account.displayName());
        return user;
    }

    private static void answer(Exchange exchange, List<String> segments, Map<String, Object> data) throws IOException {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("status", "ok");
        meta.put("statuscode", segments.get(1).equals("v1.php") ? 100 : 200);
        meta.put("message", "OK");
        Map<String, Object> ocs = new LinkedHashMap<>();
        ocs.put("meta", meta);
        ocs.put("data", data);
        if (exchange.parameter("format").equals("json")) {
            exchange.answer(200, "application/json", Document.json(Map.of("ocs", ocs)));
        } else {
            exchange.answer(200, "application/xml", Document.xml("ocs", ocs));
        }
    }
}
