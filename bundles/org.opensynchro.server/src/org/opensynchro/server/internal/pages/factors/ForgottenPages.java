// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.factors;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.NewPassword;
import org.opensynchro.server.internal.accounts.AddressLimit;
import org.opensynchro.server.internal.accounts.PasswordReset;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * "Forgot your password?": asks who it is, says always the same, and takes the new password on the page that the link in the
 * e-mail leads to. The link is used up by sending that page's form, not by opening it, since mail programs open links too.
 */
public final class ForgottenPages implements PageModule {
    private static final String FORGOTTEN = "/login/forgotten";
    private static final String RESET = "/login/reset";
    private static final int LONGEST = 320;
    private static final int LONGEST_PASSWORD = 1000;

    private final PasswordReset resets;
    private final AddressLimit asking;
    private final Audit audit;

    /**
     * @param resets sends links and changes passwords
     * @param audit takes changes down
     * @param clock tells when somebody may ask again
     */
    public ForgottenPages(PasswordReset resets, Audit audit, InstantSource clock) {
        this.resets = resets;
        this.asking = new AddressLimit(clock);
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        if (!resets.isPossible()) {
            return List.of(Route.get(
                    FORGOTTEN,
                    Route.Access.ANYBODY,
                    request -> PageAnswer.show(Page.of("forgotten-ask", "forgotten_title"))));
        }
        return List.of(
                new Route(FORGOTTEN, Route.Access.ANYBODY, request -> form(200, ""), this::ask),
                new Route(RESET, Route.Access.ANYBODY, this::open, this::change));
    }

    private static PageAnswer form(int status, String problem) {
        return new PageAnswer.Shown(
                status, Page.of("forgotten", "forgotten_title").with("problem", problem));
    }

    private PageAnswer ask(PageRequest request) {
        String who = request.form().text("user").strip();
        if (who.isEmpty() || who.length() > LONGEST) {
            return form(200, request.texts().of("forgotten_missing"));
        }
        String address = request.origin().address();
        Duration wait = asking.wait(address);
        if (wait.isPositive()) {
            request.exchange().answerHeader(HttpHeader.RETRY_AFTER, Long.toString(wait.toSeconds()));
            return form(429, request.texts().of("forgotten_too_many"));
        }
        asking.failed(address);
        resets.request(who, request.texts().language(), request.origin());
        return PageAnswer.show(Page.of("forgotten-sent", "forgotten_title"));
    }

    private PageAnswer open(PageRequest request) throws StorageException, IOException {
        String link = request.exchange().parameter("token");
        return resets.isUsable(link) ? newPassword(link, "") : unusable();
    }

    private static PageAnswer newPassword(String link, String problem) {
        return PageAnswer.show(
                Page.of("reset", "reset_title").with("link", link).with("problem", problem));
    }

    private static PageAnswer unusable() {
        return new PageAnswer.Shown(410, Page.of("reset-unusable", "reset_title"));
    }

    private PageAnswer change(PageRequest request) throws StorageException, IOException {
        String link = request.form().text("link");
        String password = request.form().text("password");
        if (!password.equals(request.form().text("again"))) {
            return newPassword(link, request.texts().of("password_not_repeated"));
        }
        if (password.length() > LONGEST_PASSWORD) {
            return newPassword(link, request.texts().of("reset_long"));
        }
        return switch (resets.change(link, password, request.texts().language())) {
            case PasswordReset.Outcome.NoLink none -> unusable();
            case PasswordReset.Outcome.Unusable refused -> newPassword(link, why(request, refused.verdict()));
            case PasswordReset.Outcome.Changed changed -> {
                audit.write(AuditEvent.PASSWORD_CHANGE, Audit.Outcome.OK, changed.name(), request.origin());
                yield PageAnswer.show(Page.of("reset-done", "reset_title"));
            }
        };
    }

    private static String why(PageRequest request, NewPassword.Verdict verdict) {
        return request.texts()
                .of(
                        switch (verdict) {
                            case SHORT -> "password_short";
                            case LIKE_NAME -> "password_like_name";
                            case COMMON, GOOD -> "password_common";
                        });
    }
}
