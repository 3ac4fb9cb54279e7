// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opensynchro.server.internal.http.HttpRefusal;

/** Reads XML from outside: no document type, no entities of its own, nothing fetched. */
final class XmlReading {
    static final String DAV = "DAV:";

    private static final XMLInputFactory FACTORY = factory();

    private XmlReading() {}

    /** Takes what it needs from a document. */
    @FunctionalInterface
    interface Consumer<T> {
        T read(XMLStreamReader reader) throws XMLStreamException, HttpRefusal;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("External entities are not read");
        });
        return factory;
    }

    /**
     * Reads a document.
     *
     * @param document its bytes
     * @param root the local name, in the DAV: namespace, that its root must have
     * @param consumer called with the reader at the root's start
     * @return what the consumer returns
     * @throws HttpRefusal 400 if it is not well-formed, has a document type, or another root
     */
    static <T> T read(byte[] document, String root, Consumer<T> consumer) throws HttpRefusal {
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(document));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.DTD) {
                    throw HttpRefusal.badRequest("XML with a document type is not read");
                }
            }
            if (!is(reader, root)) {
                throw HttpRefusal.badRequest("Expected the XML element " + root + " of WebDAV");
            }
            T result = consumer.read(reader);
            while (reader.hasNext()) {
                reader.next();
            }
            return result;
        } catch (XMLStreamException e) {
            throw HttpRefusal.badRequest("The XML is not well-formed");
        }
    }

    /** {@return whether the current element is one of WebDAV} */
    static boolean is(XMLStreamReader reader, String localName) {
        return DAV.equals(reader.getNamespaceURI()) && reader.getLocalName().equals(localName);
    }

    /** {@return the namespace of the current element; empty for none} */
    static String namespace(XMLStreamReader reader) {
        return reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
    }

    /** Goes on to the end of the current element. */
    static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                default -> {}
            }
        }
    }
}
