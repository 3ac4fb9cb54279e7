// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.factors;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.SecurityCodes;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.login.LoginAttempt;
import org.opensynchro.server.internal.storage.StorageException;

/** Sends another security code to whoever is logging in; says the same whether there is anybody to send it to. */
public final class SecurityCodePage implements PageModule {
    private final SecurityCodes codes;

    /** @param codes sends them */
    public SecurityCodePage(SecurityCodes codes) {
        this.codes = codes;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.post("/login/code", Route.Access.ANYBODY, this::sendAnother));
    }

    private PageAnswer sendAnother(PageRequest request) throws StorageException, IOException {
        Optional<LoginAttempt> attempt = request.session().kept(LoginAttempt.class);
        if (attempt.isEmpty()) {
            return new PageAnswer.GoTo("/login");
        }
        codes.sendAnother(attempt.get().name(), request.texts().language(), request.origin());
        return PageAnswer.show(Page.of("code-sent", "code"));
    }
}
