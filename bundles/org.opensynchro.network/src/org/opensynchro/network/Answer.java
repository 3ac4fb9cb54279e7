// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.opensynchro.workspace.Throttle;

/**
 * A server's answer. Closing it frees the connection: a short remainder of the body is read so that the connection can
 * serve again, a long one is abandoned. Not shared between threads.
 */
public final class Answer implements AutoCloseable {
    private static final int WORTH_READING = 64 * 1024;

    private final HttpUriRequestBase request;
    private final ClassicHttpResponse response;
    private final Throttle throttle;
    private boolean closed;

    Answer(HttpUriRequestBase request, ClassicHttpResponse response, Throttle throttle) {
        this.request = request;
        this.response = response;
        this.throttle = throttle;
    }

    /** The status code. */
    public int status() {
        return response.getCode();
    }

    /** Whether the server did all that it was asked; a multistatus answer to a change tells of parts that failed. */
    public boolean isSuccess() {
        return status() >= 200 && status() < 300 && status() != 207;
    }

    /** The value of a header line, or the empty text. */
    public String header(String name) {
        Header header = response.getFirstHeader(name);
        return header == null || header.getValue() == null
                ? ""
                : header.getValue().strip();
    }

    /** The method that was answered. */
    public String method() {
        return request.getMethod();
    }

    /** The address that answered, after redirections. */
    public URI uri() {
        return URI.create(request.getScheme() + "://" + request.getAuthority() + request.getPath());
    }

    /** Length of the body in bytes, or a negative number when the server does not tell it beforehand. */
    public long length() {
        return response.getEntity() == null ? 0 : response.getEntity().getContentLength();
    }

    /** The body; its end is reported only when it is complete. */
    public InputStream body() throws IOException {
        return response.getEntity() == null
                ? InputStream.nullInputStream()
                : ThrottledStreams.reading(response.getEntity().getContent(), throttle);
    }

    /** At most {@code limit} bytes from the beginning of the body. */
    public byte[] bodyUpTo(int limit) throws IOException {
        return body().readNBytes(limit);
    }

    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        try {
            if (!isDrained()) {
                request.cancel();
            }
            response.close();
        } catch (IOException e) {
            // The connection is broken: there is nothing left to keep.
            request.cancel();
        }
    }

    private boolean isDrained() throws IOException {
        InputStream body = body();
        return body.read() < 0 || length() <= WORTH_READING && body.readNBytes(WORTH_READING).length < WORTH_READING;
    }

    /** Frees the connection at once, whatever remains of the body. */
    public void abandon() {
        closed = true;
        request.cancel();
        try {
            response.close();
        } catch (IOException e) {
            // A cancelled request has nothing left to close.
            request.cancel();
        }
    }
}
