// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** What a request carries; written anew for each attempt. */
public interface RequestBody {
    /** Number of bytes that {@link #writeTo} writes. */
    long length();

    /** The media type. */
    String type();

    /** Writes exactly {@link #length} bytes; throwing breaks the connection, so that the server discards the request. */
    void writeTo(OutputStream out) throws IOException;

    /** An XML document. */
    static RequestBody xml(String document) {
        return bytes(document.getBytes(StandardCharsets.UTF_8), "application/xml; charset=utf-8");
    }

    /** Bytes that are in memory anyway. */
    static RequestBody bytes(byte[] bytes, String type) {
        return new RequestBody() {
            @Override
            public long length() {
                return bytes.length;
            }

            @Override
            public String type() {
                return type;
            }

            @Override
            public void writeTo(OutputStream out) throws IOException {
                out.write(bytes);
            }
        };
    }
}
