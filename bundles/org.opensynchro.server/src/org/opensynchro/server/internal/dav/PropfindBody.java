// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.LinkedHashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * What a PROPFIND asks for (RFC 4918, 14.20).
 *
 * @param kind all properties, only their names, or those named
 * @param names the properties named, in their order
 */
record PropfindBody(Kind kind, Set<PropertyName> names) {
    enum Kind {
        ALL,
        NAMES,
        NAMED
    }

    static PropfindBody parse(byte[] body) throws HttpRefusal {
        if (body.length == 0) {
            return new PropfindBody(Kind.ALL, Set.of());
        }
        return XmlReading.read(body, "propfind", PropfindBody::read);
    }

    private static PropfindBody read(XMLStreamReader reader) throws XMLStreamException, HttpRefusal {
        Kind kind = null;
        Set<PropertyName> names = new LinkedHashSet<>();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (XmlReading.is(reader, "prop")) {
                kind = Kind.NAMED;
                readNames(reader, names);
            } else {
                if (XmlReading.is(reader, "allprop")) {
                    kind = Kind.ALL;
                } else if (XmlReading.is(reader, "propname")) {
                    kind = Kind.NAMES;
                }
                XmlReading.skip(reader);
            }
        }
        if (kind == null) {
            throw HttpRefusal.badRequest("PROPFIND must ask for prop, allprop or propname");
        }
        return new PropfindBody(kind, names);
    }

    private static void readNames(XMLStreamReader reader, Set<PropertyName> names) throws XMLStreamException {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                names.add(new PropertyName(XmlReading.namespace(reader), reader.getLocalName()));
                XmlReading.skip(reader);
            }
        }
    }
}
