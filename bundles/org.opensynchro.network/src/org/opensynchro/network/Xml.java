// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** Reads XML that a server sent: as a stream, without entities, and refusing a document type declaration. */
public final class Xml {
    private Xml() {}

    /** A reader of {@code in}; the encoding is taken from the document. */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new WithoutDoctype(factory.createXMLStreamReader(in));
    }

    /** The protocol knows no document types (RFC 4918, 20.6 warns of them); one is a fault or an attack. */
    private static final class WithoutDoctype extends StreamReaderDelegate {
        WithoutDoctype(XMLStreamReader reader) {
            super(reader);
        }

        @Override
        public int next() throws XMLStreamException {
            int event = super.next();
            if (event == XMLStreamConstants.DTD) {
                throw new XMLStreamException("A document type declaration is not accepted");
            }
            return event;
        }
    }
}
