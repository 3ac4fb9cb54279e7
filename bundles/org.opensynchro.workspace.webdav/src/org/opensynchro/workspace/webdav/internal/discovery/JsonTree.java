// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.discovery;

import java.util.List;
import java.util.Map;

/**
 * A JSON document as a server gave it; whatever is missing or of another type reads as empty.
 *
 * @param value what {@link Json#parse} made of it
 */
public record JsonTree(Object value) {
    /** Nothing. */
    public static final JsonTree NOTHING = new JsonTree(Map.of());

    /** The value at the end of these names. */
    public JsonTree at(String... names) {
        Object found = value;
        for (String name : names) {
            found = found instanceof Map<?, ?> members && members.containsKey(name) ? members.get(name) : Map.of();
        }
        return new JsonTree(found);
    }

    /** The text, or a number or truth value as text; empty for anything else. */
    public String text() {
        return value instanceof Map<?, ?> || value instanceof Iterable<?> ? "" : value.toString();
    }

    /** The number, also one written as a text such as {@code "1.0"}; 0 for anything else. */
    public double number() {
        try {
            return Double.parseDouble(text());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Whether this is {@code true}. */
    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    /** Whether this is a list with this text in it. */
    boolean holds(String text) {
        return value instanceof List<?> list && list.contains(text);
    }

    /** The texts of a list; nothing for anything else. */
    List<String> texts() {
        return value instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }

    /** Whether there is anything. */
    public boolean isPresent() {
        return !(value instanceof Map<?, ?> members && members.isEmpty());
    }
}
