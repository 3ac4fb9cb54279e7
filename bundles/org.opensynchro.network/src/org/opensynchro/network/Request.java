// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One request to the server, before it is known how many attempts it takes. Not shared between threads. */
public final class Request {
    /**
     * A header line.
     *
     * @param name the field's name
     * @param value its value
     */
    public record Field(String name, String value) {}

    private final String method;
    private final URI uri;
    private final String subject;
    private final List<Field> fields = new ArrayList<>();
    private Optional<RequestBody> body = Optional.empty();
    private boolean laborious;
    private boolean once;

    /**
     * @param method the HTTP method
     * @param uri the complete address
     * @param subject what the request is about, as the person knows it: a path or an address
     */
    public Request(String method, URI uri, String subject) {
        this.method = method;
        this.uri = uri;
        this.subject = subject;
    }

    /** Adds a header line. */
    public Request with(String name, String value) {
        fields.add(new Field(name, value));
        return this;
    }

    /** Sets what the request carries. */
    public Request with(RequestBody newBody) {
        body = Optional.of(newBody);
        return this;
    }

    /** Says that the server has to work long before it answers. */
    public Request laborious() {
        laborious = true;
        return this;
    }

    /**
     * Says that the request must not be sent a second time on its own: only a look just before it guards it, and what
     * that look saw may be different after a pause.
     */
    public Request once() {
        once = true;
        return this;
    }

    /** The HTTP method. */
    public String method() {
        return method;
    }

    /** The complete address. */
    public URI uri() {
        return uri;
    }

    /** What the request is about, as the person knows it. */
    public String subject() {
        return subject;
    }

    List<Field> fields() {
        return fields;
    }

    Optional<RequestBody> body() {
        return body;
    }

    boolean isLaborious() {
        return laborious;
    }

    boolean isOnce() {
        return once;
    }

    /** Whether sending it twice does no more than sending it once and reading the answer (RFC 9110, 9.2.1; RFC 4918). */
    boolean isSafe() {
        return switch (method) {
            case "GET", "HEAD", "OPTIONS", "PROPFIND" -> true;
            default -> false;
        };
    }
}
