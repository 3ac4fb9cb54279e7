// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What a server says about a failure in the form of sabre/dav ({@code d:error} with {@code s:exception} and
 * {@code s:message}), which Nextcloud, ownCloud and others use. Empty texts where it says nothing readable.
 *
 * @param exception the name of the server's exception class
 * @param message the server's own words, bounded in length
 */
record ServerWords(String exception, String message) {
    private static final int LONGEST_BODY = 16 * 1024;
    private static final int LONGEST_MESSAGE = 300;
    private static final ServerWords NONE = new ServerWords("", "");

    static ServerWords of(Answer answer) {
        if (!answer.header("Content-Type").contains("xml")) {
            return NONE;
        }
        String exception = "";
        String message = "";
        try {
            XMLStreamReader xml = Xml.reader(new ByteArrayInputStream(answer.bodyUpTo(LONGEST_BODY)));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("exception")) {
                        exception = xml.getElementText().strip();
                    } else if (xml.getLocalName().equals("message")) {
                        message = xml.getElementText().strip();
                    }
                }
            }
        } catch (IOException | XMLStreamException e) {
            // What was understood until here is all that can be told; the status decides, not these words.
            return new ServerWords(exception, shortened(message));
        }
        return new ServerWords(exception, shortened(message));
    }

    private static String shortened(String message) {
        String line = message.replaceAll("\\s+", " ");
        return line.length() <= LONGEST_MESSAGE ? line : line.substring(0, LONGEST_MESSAGE) + '…';
    }

    /** The words as an addition to a sentence: empty, or in parentheses after a space. */
    String inParentheses() {
        String said = message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
        return said.isEmpty() ? "" : " (" + said + ')';
    }
}
