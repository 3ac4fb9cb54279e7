// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.net.URI;

/** What a browser gets. */
public sealed interface PageAnswer {
    /**
     * A page.
     *
     * @param status the HTTP status
     * @param page the page
     */
    record Shown(int status, Page page) implements PageAnswer {}

    /**
     * Another page of this workspace.
     *
     * @param path where; always an address that stands in the program, never one that came with a request
     */
    record GoTo(String path) implements PageAnswer {
        /** Refuses what a browser might take for another host. */
        public GoTo {
            if (!path.matches("/([A-Za-z0-9_.-][A-Za-z0-9_./-]*)?(\\?[a-z]+=[a-z-]+)?")) {
                throw new IllegalArgumentException("Not an address of a page: " + path);
            }
        }
    }

    /**
     * A page of another server, such as the identity provider that the operator set.
     *
     * @param address where
     */
    record Leave(URI address) implements PageAnswer {}

    /** The action answered by itself, with something that is not a page. */
    record Answered() implements PageAnswer {}

    /** {@return a page with status 200} */
    static PageAnswer show(Page page) {
        return new Shown(200, page);
    }
}
