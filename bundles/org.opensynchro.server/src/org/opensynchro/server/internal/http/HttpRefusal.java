// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

/** A request that is answered with an error status and a message for the person. */
public final class HttpRefusal extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String kind;

    /**
     * Refuses.
     *
     * @param status the HTTP status
     * @param kind the name that clients of this dialect know the error by, such as {@code NotFound}
     * @param message what is wrong
     */
    public HttpRefusal(int status, String kind, String message) {
        super(message);
        this.status = status;
        this.kind = kind;
    }

    /**
     * The request makes no sense.
     *
     * @param message why
     * @return 400
     */
    public static HttpRefusal badRequest(String message) {
        return new HttpRefusal(400, "BadRequest", message);
    }

    /**
     * Nothing is there.
     *
     * @param message what
     * @return 404
     */
    public static HttpRefusal notFound(String message) {
        return new HttpRefusal(404, "NotFound", message);
    }

    /**
     * The method cannot be used on this resource.
     *
     * @param message why
     * @return 405
     */
    public static HttpRefusal methodNotAllowed(String message) {
        return new HttpRefusal(405, "MethodNotAllowed", message);
    }

    /** {@return the HTTP status} */
    public int status() {
        return status;
    }

    /** {@return the name that clients of this dialect know the error by} */
    public String kind() {
        return kind;
    }
}
