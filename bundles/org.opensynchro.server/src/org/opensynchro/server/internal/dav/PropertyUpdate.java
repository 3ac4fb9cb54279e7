// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Property;
import org.opensynchro.server.internal.storage.PropertyChange;

/**
 * What a PROPPATCH asks for (RFC 4918, 14.19).
 *
 * @param changes in their order
 * @param accepted the properties they are about
 * @param refused the properties that clients cannot change
 */
record PropertyUpdate(List<PropertyChange> changes, List<PropertyName> accepted, List<PropertyName> refused) {
    /** Sets the modification time of a file that was uploaded before; seconds since 1970. */
    private static final PropertyName MODIFIED = PropertyName.dav("lastmodified");

    static PropertyUpdate parse(byte[] body) throws HttpRefusal {
        return XmlReading.read(body, "propertyupdate", reader -> {
            PropertyUpdate update = new PropertyUpdate(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            while (reader.next() != XMLStreamConstants.END_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                    boolean set = XmlReading.is(reader, "set");
                    if (set || XmlReading.is(reader, "remove")) {
                        update.readInstruction(reader, set);
                    } else {
                        XmlReading.skip(reader);
                    }
                }
            }
            return update;
        });
    }

    private void readInstruction(XMLStreamReader reader, boolean set) throws XMLStreamException, HttpRefusal {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                if (XmlReading.is(reader, "prop")) {
                    readProperties(reader, set);
                } else {
                    XmlReading.skip(reader);
                }
            }
        }
    }

    private void readProperties(XMLStreamReader reader, boolean set) throws XMLStreamException, HttpRefusal {
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                PropertyName name = new PropertyName(XmlReading.namespace(reader), reader.getLocalName());
                if (LiveProperties.isLive(name)) {
                    XmlReading.skip(reader);
                    refused.add(name);
                } else {
                    changes.add(change(reader, name, set));
                    accepted.add(name);
                }
            }
        }
    }

    private static PropertyChange change(XMLStreamReader reader, PropertyName name, boolean set)
            throws XMLStreamException, HttpRefusal {
        if (!set) {
            XmlReading.skip(reader);
            return new PropertyChange.Remove(name.namespace(), name.name());
        }
        if (name.equals(MODIFIED)) {
            try {
                return new PropertyChange.Modified(
                        Long.parseLong(reader.getElementText().trim()));
            } catch (NumberFormatException e) {
                throw HttpRefusal.badRequest("lastmodified must be a number of seconds");
            }
        }
        String xml = XmlFragment.of(reader);
        return new PropertyChange.Set(new Property(name.namespace(), name.name(), xml));
    }
}
