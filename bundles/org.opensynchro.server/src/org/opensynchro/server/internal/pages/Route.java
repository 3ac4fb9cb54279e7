// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.util.Optional;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * One address and what is done there.
 *
 * @param path begins with a slash; with {@code /*} at its end, one further name follows, see {@link PageRequest#name}
 * @param access who may come
 * @param get for GET and HEAD
 * @param post for POST
 */
public record Route(String path, Access access, PageAction get, PageAction post) {
    private static final String ANY_NAME = "/*";
    private static final PageAction NONE = request -> {
        throw HttpRefusal.methodNotAllowed("This is not possible here");
    };

    /** Who may see a page. */
    public enum Access {
        /** Everybody. */
        ANYBODY,
        /** Who is logged in; others are asked to log in, and come back then. */
        LOGGED_IN
    }

    /** {@return an address where something is shown} */
    public static Route get(String path, Access access, PageAction get) {
        return new Route(path, access, get, NONE);
    }

    /** {@return an address where a form is sent to} */
    public static Route post(String path, Access access, PageAction post) {
        return new Route(path, access, NONE, post);
    }

    /** {@return the methods that are possible here, as the {@code Allow} header has them} */
    String allowed() {
        return (get == NONE ? "" : "GET, HEAD")
                + (get == NONE || post == NONE ? "" : ", ")
                + (post == NONE ? "" : "POST");
    }

    boolean isShown() {
        return get != NONE;
    }

    boolean takesForms() {
        return post != NONE;
    }

    /** {@return the further name in a path that is of this address, empty where it has none; nothing if it is of another} */
    Optional<String> match(String wanted) {
        if (!path.endsWith(ANY_NAME)) {
            return path.equals(wanted) ? Optional.of("") : Optional.empty();
        }
        String before = path.substring(0, path.length() - 1);
        String name = wanted.startsWith(before) ? wanted.substring(before.length()) : "";
        return name.isEmpty() || name.indexOf('/') >= 0 ? Optional.empty() : Optional.of(name);
    }
}
