// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Copies an element out of a document so that it can stand anywhere: each element declares its own namespace as the
 * default one. The meaning stays, prefixes may not.
 */
final class XmlFragment {
    private XmlFragment() {}

    /** {@return the element that the reader is at, to whose end it goes on} */
    static String of(XMLStreamReader reader) throws XMLStreamException {
        StringBuilder xml = new StringBuilder();
        start(xml, reader);
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    start(xml, reader);
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    xml.append("</").append(reader.getLocalName()).append('>');
                    depth--;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    XmlText.append(xml, reader.getText());
                default -> {}
            }
        }
        return xml.toString();
    }

    private static void start(StringBuilder xml, XMLStreamReader reader) {
        xml.append('<').append(reader.getLocalName()).append(" xmlns=\"");
        XmlText.append(xml, XmlReading.namespace(reader)).append('"');
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            String prefix = namespace == null || namespace.isEmpty() ? "" : "a" + i + ":";
            if (!prefix.isEmpty()) {
                XmlText.append(xml.append(" xmlns:a").append(i).append("=\""), namespace)
                        .append('"');
            }
            xml.append(' ')
                    .append(prefix)
                    .append(reader.getAttributeLocalName(i))
                    .append("=\"");
            XmlText.append(xml, reader.getAttributeValue(i)).append('"');
        }
        xml.append('>');
    }
}
