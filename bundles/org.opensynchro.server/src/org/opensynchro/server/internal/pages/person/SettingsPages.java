// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.person;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.AuditEvent;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.pages.Notice;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.Route.Access;
import org.opensynchro.server.internal.pages.Texts;
import org.opensynchro.server.internal.pages.WebSession;
import org.opensynchro.server.internal.pages.WebSessions;
import org.opensynchro.server.internal.storage.AppPassword;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/** What a person sets for themselves: language, applications that have access, places where they are logged in. */
public final class SettingsPages implements PageModule {
    static final String SETTINGS = "/settings";
    private static final List<String> LANGUAGES = List.of("", "en", "fr");

    private final Storage storage;
    private final WebSessions sessions;
    private final Audit audit;

    /**
     * Puts together what it needs.
     *
     * @param storage where accounts are
     * @param sessions of browsers
     * @param audit takes down what is revoked
     */
    public SettingsPages(Storage storage, WebSessions sessions, Audit audit) {
        this.storage = storage;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(SETTINGS, Access.LOGGED_IN, this::show),
                Route.post("/settings/language", Access.LOGGED_IN, this::setLanguage),
                Route.post("/settings/app-passwords/revoke", Access.LOGGED_IN, this::revoke),
                Route.post("/settings/sessions/end", Access.LOGGED_IN, this::endSession));
    }

    private PageAnswer show(PageRequest request) throws StorageException, IOException {
        Texts texts = request.texts();
        List<Map<String, String>> appPasswords = storage.appPasswords().list(request.account()).stream()
                .map(found -> describe(found, texts))
                .toList();
        List<Map<String, Object>> open = sessions.of(request.account()).stream()
                .map(session -> describe(session, request))
                .toList();
        String language = request.account().language();
        Page page = Page.of("settings", "settings_title")
                .with("appPasswords", appPasswords)
                .with("noAppPasswords", appPasswords.isEmpty())
                .with("sessions", open)
                .with("name", request.account().name())
                .with("hasPassword", request.account().hasPassword())
                .with("secondFactor", request.account().secondFactor())
                .with("automatic", language.isEmpty())
                .with("english", language.equals("en"))
                .with("french", language.equals("fr"));
        return PageAnswer.show(Notice.on(page, request));
    }

    private static Map<String, String> describe(AppPassword found, Texts texts) {
        return Map.of(
                "id",
                Long.toString(found.id()),
                "name",
                found.name().isEmpty() ? texts.of("flow_unnamed") : found.name(),
                "times",
                texts.of("settings_times", texts.time(found.created()), texts.time(found.used())));
    }

    private static Map<String, Object> describe(WebSession session, PageRequest request) {
        Texts texts = request.texts();
        return Map.of(
                "id", session.publicId(),
                "name", BrowserName.of(session.origin().userAgent(), texts),
                "address", session.origin().address(),
                "times",
                        texts.of("settings_session_times", texts.time(session.begun()), texts.time(session.lastUsed())),
                "own", session == request.session());
    }

    private PageAnswer setLanguage(PageRequest request) throws HttpRefusal, StorageException {
        String language = request.form().text("language");
        if (!LANGUAGES.contains(language)) {
            throw HttpRefusal.badRequest("There is no such language");
        }
        storage.accounts().setLanguage(request.account().name(), language);
        return done(request, new Notice("settings_language_saved", true));
    }

    private PageAnswer revoke(PageRequest request) throws StorageException {
        Optional<AppPassword> revoked = number(request.form().text("id")).flatMap(id -> deleted(request, id));
        if (revoked.isPresent()) {
            audit.write(AuditEvent.REVOKE, Audit.Outcome.OK, request.account().name(), request.origin());
        }
        return done(request, new Notice("settings_revoked", true));
    }

    private Optional<AppPassword> deleted(PageRequest request, long id) {
        try {
            return storage.appPasswords().delete(request.account(), id);
        } catch (StorageException e) {
            throw new IllegalStateException("Deleting an app password is never refused", e);
        }
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }

    private PageAnswer endSession(PageRequest request) {
        if (sessions.end(request.account(), request.form().text("id"))) {
            audit.write(AuditEvent.LOGOUT, Audit.Outcome.OK, request.account().name(), request.origin());
        }
        return done(request, new Notice("settings_session_ended", true));
    }

    /** Back to the settings, with something to tell there. */
    static PageAnswer done(PageRequest request, Notice notice) {
        request.session().keep(notice);
        return new PageAnswer.GoTo(SETTINGS);
    }
}
