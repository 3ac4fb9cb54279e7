// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * What a LOCK asks for (RFC 4918, 14.11): always a write lock.
 *
 * @param shared whether others may share it
 * @param holder the text of the owner that the client names
 * @param ownerXml that owner as it was written; empty if none is named
 */
record LockBody(boolean shared, String holder, String ownerXml) {
    private static final int LONGEST_HOLDER = 200;

    static LockBody parse(byte[] body) throws HttpRefusal {
        return XmlReading.read(body, "lockinfo", LockBody::read);
    }

    private static LockBody read(XMLStreamReader reader) throws XMLStreamException, HttpRefusal {
        boolean shared = false;
        boolean scoped = false;
        String owner = "";
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            if (XmlReading.is(reader, "lockscope")) {
                scoped = true;
                shared = XmlFragment.of(reader).contains("<shared ");
            } else if (XmlReading.is(reader, "owner")) {
                owner = XmlFragment.of(reader);
            } else {
                XmlReading.skip(reader);
            }
        }
        if (!scoped) {
            throw HttpRefusal.badRequest("A LOCK names its scope");
        }
        return new LockBody(shared, text(owner), owner);
    }

    private static String text(String xml) {
        String text = xml.replaceAll("<[^>]*>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replaceAll("&#\\d+;", " ")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
        return text.length() <= LONGEST_HOLDER ? text : text.substring(0, LONGEST_HOLDER);
    }
}
