// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is to be shown.
 *
 * @param template the name of a file in the folder {@code templates}, without {@code .html}
 * @param title the key of the text that is the page's title
 * @param values what the template is filled with: texts (which are escaped), truth values, and lists and maps of such
 * @param allowances what the page needs beyond text and forms
 */
public record Page(String template, String title, Map<String, Object> values, Set<Allowance> allowances) {
    /** What the content security policy of a page lets in, beside the stylesheet. */
    public enum Allowance {
        /** The workspace's one script file. */
        OWN_SCRIPT,
        /** Images that stand in the page itself, such as a QR code. */
        IMAGES_IN_PAGE
    }

    /** {@return a page of text and forms without values} */
    public static Page of(String template, String title) {
        return new Page(template, title, Map.of(), Set.of());
    }

    /** {@return the same page with one more value} */
    public Page with(String name, Object value) {
        Map<String, Object> more = new HashMap<>(values);
        more.put(name, value);
        return new Page(template, title, Map.copyOf(more), allowances);
    }

    /** {@return the same page with other allowances} */
    public Page allowing(Allowance... needed) {
        return new Page(template, title, values, Set.of(needed));
    }
}
