// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.ocs;

import java.util.List;
import java.util.Map;

/** A tree of maps, lists, texts, numbers and truth values, written as JSON or as XML. */
public final class Document {
    private Document() {}

    /**
     * Writes JSON (RFC 8259).
     *
     * @param value maps, lists, texts, numbers and truth values
     * @return the document
     */
    public static String json(Object value) {
        StringBuilder json = new StringBuilder();
        json(json, value);
        return json.toString();
    }

    private static void json(StringBuilder json, Object value) {
        switch (value) {
            case Map<?, ?> map -> {
                String separator = "{";
                for (Map.Entry<?, ?> member : map.entrySet()) {
                    json.append(separator);
                    text(json, member.getKey().toString());
                    json.append(':');
                    json(json, member.getValue());
                    separator = ",";
                }
                json.append(map.isEmpty() ? "{}" : "}");
            }
            case List<?> list -> {
                String separator = "[";
                for (Object element : list) {
                    json.append(separator);
                    json(json, element);
                    separator = ",";
                }
                json.append(list.isEmpty() ? "[]" : "]");
            }
            case String text -> text(json, text);
            default -> json.append(value);
        }
    }

    private static void text(StringBuilder json, String text) {
        json.append('"');
        text.chars().forEach(character -> {
            if (character == '"' || character == '\\') {
                json.append('\\').append((char) character);
            } else if (character < ' ') {
                json.append("\\u%04x".formatted(character));
            } else {
                json.append((char) character);
            }
        });
        json.append('"');
    }

    static String xml(String root, Object value) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?>\n");
        xml(xml, root, value);
        return xml.append('\n').toString();
    }

    private static void xml(StringBuilder xml, String name, Object value) {
        xml.append('<').append(name).append('>');
        switch (value) {
            case Map<?, ?> map -> map.forEach((key, member) -> xml(xml, key.toString(), member));
            case List<?> list -> list.forEach(element -> xml(xml, "element", element));
            case Boolean truth -> xml.append(truth ? "1" : "");
            default ->
                xml.append(value.toString()
                        .replace("&", "&amp;")
                        .replace("<", "&lt;")
                        .replace(">", "&gt;"));
        }
        xml.append("</").append(name).append('>');
    }
}
