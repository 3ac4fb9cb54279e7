// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

/**
 * Where somebody wanted to go who has to log in first. It is kept in the session and only ever set by the program, never
 * taken from an address or a form: nobody can make a link that leads elsewhere after the login.
 *
 * @param path of a page of the workspace
 */
public record Destination(String path) {
    /**
     * Where to go after a login.
     *
     * @param request of whoever has logged in
     * @return where
     */
    public static PageAnswer after(PageRequest request) {
        return new PageAnswer.GoTo(
                request.session().take(Destination.class).map(Destination::path).orElse("/home"));
    }
}
