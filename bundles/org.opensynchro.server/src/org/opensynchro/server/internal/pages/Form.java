// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.FormText;
import org.opensynchro.server.internal.http.HttpRefusal;

/**
 * The fields of a form that was sent ({@code application/x-www-form-urlencoded}, WHATWG URL standard). Forms here are
 * short; nothing else is accepted.
 */
public final class Form {
    private static final String MEDIA_TYPE = "application/x-www-form-urlencoded";
    private static final int LONGEST = 16 * 1024;

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    static Form none() {
        return new Form(Map.of());
    }

    /**
     * Reads the body of a request.
     *
     * @param exchange the request
     * @param known whether it is known who sends it
     * @return the form
     * @throws HttpRefusal 415 if it is something else, 413 if it is too long, 408 if it takes too long, 503 if too many
     *     are sending, 400 if a field is there twice
     * @throws IOException if the client is gone
     */
    public static Form read(Exchange exchange, boolean known) throws HttpRefusal, IOException {
        String type = exchange.header("Content-Type").split(";", 2)[0].strip();
        if (!type.equalsIgnoreCase(MEDIA_TYPE)) {
            throw new HttpRefusal(415, "UnsupportedMediaType", "Only forms can be sent here");
        }
        byte[] sent = known ? exchange.body(LONGEST) : exchange.strangersBody(LONGEST);
        String body = new String(sent, StandardCharsets.UTF_8);
        Map<String, String> fields = new HashMap<>();
        for (String pair : body.split("&")) {
            String[] parts = pair.split("=", 2);
            String name = FormText.decode(parts[0]);
            String value = parts.length == 2 ? FormText.decode(parts[1]) : "";
            if (!name.isEmpty() && fields.put(name, value) != null) {
                throw HttpRefusal.badRequest("A field of the form is there twice");
            }
        }
        return new Form(fields);
    }

    /** {@return the text of a field; empty if it is not there} */
    public String text(String name) {
        return fields.getOrDefault(name, "");
    }
}
