// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.util.Map;
import java.util.Optional;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;

/** Reads the JSON documents (RFC 8259) in which servers answer. What is missing or of another kind is the empty text. */
final class LoginAnswers {
    private final Object node;

    private LoginAnswers(Object node) {
        this.node = node;
    }

    /** The document; empty when it is none, such as a page for people. */
    static Optional<LoginAnswers> parse(String document) {
        try {
            Object parsed = new JSONParser(JSONParser.MODE_RFC4627).parse(document);
            return parsed instanceof Map<?, ?> ? Optional.of(new LoginAnswers(parsed)) : Optional.empty();
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    LoginAnswers at(String... names) {
        Object found = node;
        for (String name : names) {
            found = found instanceof Map<?, ?> map && map.get(name) != null ? map.get(name) : "";
        }
        return new LoginAnswers(found);
    }

    String text() {
        return node instanceof String text ? text : "";
    }

    boolean isFalse() {
        return Boolean.FALSE.equals(node);
    }

    boolean isTrue() {
        return Boolean.TRUE.equals(node);
    }
}
