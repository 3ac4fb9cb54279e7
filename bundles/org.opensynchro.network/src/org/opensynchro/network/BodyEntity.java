// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.opensynchro.workspace.Throttle;

/** Hands a {@link RequestBody} to the HTTP client. */
final class BodyEntity extends AbstractHttpEntity {
    private final RequestBody body;
    private final Throttle throttle;

    BodyEntity(RequestBody body, Throttle throttle) {
        super(body.type(), null);
        this.body = body;
        this.throttle = throttle;
    }

    @Override
    public long getContentLength() {
        return body.length();
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        body.writeTo(ThrottledStreams.writing(out, throttle));
    }

    @Override
    public InputStream getContent() {
        throw new UnsupportedOperationException("A request body is written, not read");
    }

    @Override
    public boolean isStreaming() {
        return false;
    }

    @Override
    public void close() {
        // Nothing is open between two writes.
    }
}
