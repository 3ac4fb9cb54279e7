// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

/** Writes one JSON object (RFC 8259) in one line, member by member in the given order. */
final class JsonObject {
    private final StringBuilder text = new StringBuilder("{");

    /** Adds a text member. */
    JsonObject with(String key, String value) {
        key(key);
        quote(value);
        return this;
    }

    /** Adds a number member. */
    JsonObject with(String key, long value) {
        key(key);
        text.append(value);
        return this;
    }

    /** Adds a member that is true or false. */
    JsonObject with(String key, boolean value) {
        key(key);
        text.append(value);
        return this;
    }

    private void key(String key) {
        if (text.length() > 1) {
            text.append(',');
        }
        quote(key);
        text.append(':');
    }

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> append(c, value, i);
            }
        }
        text.append('"');
    }

    /** Control characters and lone surrogates, which UTF-8 cannot carry, are escaped. */
    private void append(char c, String value, int i) {
        boolean paired =
                Character.isHighSurrogate(c) && i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
                        || Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
        if (c < ' ' || c == 0x7f || Character.isSurrogate(c) && !paired) {
            text.append("\\u").append(String.format("%04x", (int) c));
        } else {
            text.append(c);
        }
    }

    /** The object in one line, without a line end. */
    @Override
    public String toString() {
        return text + "}";
    }
}
