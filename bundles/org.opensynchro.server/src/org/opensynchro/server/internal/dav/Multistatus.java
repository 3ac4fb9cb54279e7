// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import org.opensynchro.server.internal.http.Exchange;

/** Writes a 207 answer (RFC 4918, section 13), response by response, never holding it as a whole. */
final class Multistatus implements AutoCloseable {
    static final String MEDIA_TYPE = "application/xml; charset=utf-8";

    private static final int FLUSH_AT = 32 * 1024;

    private final OutputStream out;
    private final StringBuilder xml = new StringBuilder(2 * FLUSH_AT);

    Multistatus(Exchange exchange) {
        out = exchange.stream(207, MEDIA_TYPE);
        xml.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:multistatus xmlns:d=\"DAV:\" xmlns:oc=\"")
                .append(PropertyName.OWNCLOUD)
                .append("\" xmlns:nc=\"")
                .append(PropertyName.NEXTCLOUD)
                .append("\" xmlns:s=\"http://sabredav.org/ns\">");
    }

    /** Begins the response for one resource. */
    void begin(String href) {
        xml.append("\n<d:response><d:href>");
        XmlText.append(xml, href).append("</d:href>");
    }

    /**
     * Adds properties that have one status in common; nothing if there are none.
     *
     * @param status such as {@code 200 OK}
     * @param properties the XML of each
     */
    void properties(String status, Collection<String> properties) {
        if (properties.isEmpty()) {
            return;
        }
        xml.append("<d:propstat><d:prop>");
        properties.forEach(xml::append);
        xml.append("</d:prop><d:status>HTTP/1.1 ").append(status).append("</d:status></d:propstat>");
    }

    /** Ends the response for one resource. */
    void end() throws IOException {
        xml.append("</d:response>");
        if (xml.length() > FLUSH_AT) {
            write();
        }
    }

    private void write() throws IOException {
        out.write(xml.toString().getBytes(StandardCharsets.UTF_8));
        xml.setLength(0);
    }

    /** Completes the answer. Only to be called when nothing is missing: a broken-off answer must not look whole. */
    @Override
    public void close() throws IOException {
        xml.append("\n</d:multistatus>\n");
        write();
        out.close();
    }

    /** {@return an element with no content} */
    static String empty(PropertyName name) {
        return element(name, "");
    }

    /** {@return an element with content that is XML already} */
    static String element(PropertyName name, String content) {
        StringBuilder element = new StringBuilder("<");
        String tag = prefix(name.namespace()) + name.name();
        element.append(tag);
        if (tag.startsWith("x:")) {
            XmlText.append(element.append(" xmlns:x=\""), name.namespace()).append('"');
        }
        if (content.isEmpty()) {
            return element.append("/>").toString();
        }
        return element.append('>')
                .append(content)
                .append("</")
                .append(tag)
                .append('>')
                .toString();
    }

    private static String prefix(String namespace) {
        return switch (namespace) {
            case "" -> "";
            case XmlReading.DAV -> "d:";
            case PropertyName.OWNCLOUD -> "oc:";
            case PropertyName.NEXTCLOUD -> "nc:";
            default -> "x:";
        };
    }
}
