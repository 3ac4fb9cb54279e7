// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.opensynchro.network.Xml;

/**
 * Reads a multistatus answer (RFC 4918, 13) one response at a time, whatever the number of responses. It ends without an
 * exception only when the document was complete: a listing that was cut short must never look like a short listing.
 */
final class MultistatusReader {
    private static final String DAV = "DAV:";

    private final XMLStreamReader xml;

    /**
     * @param in the body of the answer
     * @throws XMLStreamException when it is no multistatus document
     */
    MultistatusReader(InputStream in) throws XMLStreamException {
        xml = Xml.reader(in);
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {
            // Comments and processing instructions before the document's element mean nothing.
        }
        if (!isDav("multistatus")) {
            throw new XMLStreamException("Not a multistatus document but " + xml.getName());
        }
    }

    /**
     * The next response.
     *
     * @return empty after the last one, when the document has properly ended
     */
    Optional<DavResponse> next() throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (isDav("response")) {
                    return Optional.of(response());
                }
                skip();
            }
        }
        return Optional.empty();
    }

    private DavResponse response() throws XMLStreamException {
        String href = "";
        int status = 0;
        Map<String, String> properties = new HashMap<>();
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (isDav("href")) {
                href = xml.getElementText().strip();
            } else if (isDav("status")) {
                status = statusCode(xml.getElementText());
            } else if (isDav("propstat")) {
                propstat(properties);
            } else {
                skip();
            }
        }
        if (href.isEmpty()) {
            throw new XMLStreamException("A response without href", xml.getLocation());
        }
        return new DavResponse(href, status, properties);
    }

    private void propstat(Map<String, String> properties) throws XMLStreamException {
        Map<String, String> found = new HashMap<>();
        int status = 0;
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (!xml.isStartElement()) {
                continue;
            }
            if (isDav("prop")) {
                properties(found);
            } else if (isDav("status")) {
                status = statusCode(xml.getElementText());
            } else {
                skip();
            }
        }
        if (status >= 200 && status < 300) {
            properties.putAll(found);
        }
    }

    private void properties(Map<String, String> found) throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.isStartElement()) {
                String name = xml.getLocalName();
                if (name.equals("lockdiscovery")) {
                    activeLock(found);
                } else {
                    found.put(name, value(name, found));
                }
            }
        }
    }

    /** The text of the current element and of the elements in it, separated by spaces. */
    private String value(String name, Map<String, String> found) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (name.equals("resourcetype") && isDav(DavResponse.COLLECTION)) {
                        found.put(DavResponse.COLLECTION, "");
                    }
                    text.append(' ');
                    depth++;
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {
                    // Comments and the like are no part of a value.
                }
            }
        }
        return text.toString().strip();
    }

    /** The parts of the first lock, each as text; nothing where there is none. */
    private void activeLock(Map<String, String> found) throws XMLStreamException {
        String part = "";
        boolean first = true;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    depth++;
                    if (depth == 3) {
                        part = "activelock/" + xml.getLocalName();
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    first &= depth > 1;
                    found.computeIfPresent(part, (name, text) -> text.strip());
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    if (first && depth >= 3) {
                        found.merge(part, xml.getText(), String::concat);
                    }
                }
                default -> {
                    // Comments and the like are no part of a value.
                }
            }
        }
    }

    private void skip() throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    private boolean isDav(String localName) {
        return localName.equals(xml.getLocalName()) && DAV.equals(xml.getNamespaceURI());
    }

    /** The number in {@code HTTP/1.1 200 OK}. */
    private static int statusCode(String line) throws XMLStreamException {
        String[] words = line.strip().split(" ");
        try {
            return Integer.parseInt(words[1]);
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            throw new XMLStreamException("Not a status: " + line, e);
        }
    }
}
