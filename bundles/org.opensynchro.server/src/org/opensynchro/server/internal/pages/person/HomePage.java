// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.person;

import java.io.IOException;
import java.util.List;
import org.opensynchro.server.internal.pages.Page;
import org.opensynchro.server.internal.pages.PageAnswer;
import org.opensynchro.server.internal.pages.PageModule;
import org.opensynchro.server.internal.pages.PageRequest;
import org.opensynchro.server.internal.pages.Route;
import org.opensynchro.server.internal.pages.Texts;
import org.opensynchro.server.internal.storage.Space;
import org.opensynchro.server.internal.storage.Storage;
import org.opensynchro.server.internal.storage.StorageException;

/** What this workspace is, and how much room the person's files take in it. */
public final class HomePage implements PageModule {
    private final Storage storage;

    /**
     * Looks into a storage.
     *
     * @param storage where the files are
     */
    public HomePage(Storage storage) {
        this.storage = storage;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/home", Route.Access.LOGGED_IN, this::show));
    }

    private PageAnswer show(PageRequest request) throws StorageException, IOException {
        Space space = storage.files(request.account()).space();
        Texts texts = request.texts();
        String used = space.limited()
                ? texts.of("home_used_of", texts.size(space.used()), texts.size(space.used() + space.available()))
                : texts.of("home_used", texts.size(space.used()));
        return PageAnswer.show(Page.of("home", "home_title")
                .with("greeting", texts.of("home_greeting", request.account().displayName()))
                .with("used", used)
                .with("limited", space.limited())
                .with("percent", Long.toString(percent(space))));
    }

    private static long percent(Space space) {
        double all = (double) space.used() + space.available();
        return all == 0 ? 0 : Math.round(100 * space.used() / all);
    }
}
