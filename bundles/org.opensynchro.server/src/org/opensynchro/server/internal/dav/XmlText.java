// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

/** Text that goes into XML. */
final class XmlText {
    private XmlText() {}

    /** Appends text, escaped for element content and attribute values; what XML cannot hold becomes U+FFFD. */
    static StringBuilder append(StringBuilder xml, String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> xml.append("&amp;");
                case '<' -> xml.append("&lt;");
                case '>' -> xml.append("&gt;");
                case '"' -> xml.append("&quot;");
                case '\t', '\n', '\r' ->
                    xml.append("&#").append((int) character).append(';');
                default -> xml.append(isAllowed(character) ? character : '\uFFFD');
            }
        }
        return xml;
    }

    private static boolean isAllowed(char character) {
        return character >= ' ' && character != '\uFFFE' && character != '\uFFFF';
    }
}
