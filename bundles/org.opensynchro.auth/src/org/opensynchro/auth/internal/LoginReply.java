// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import java.net.URI;
import java.time.Duration;

/**
 * A server's answer to a {@link LoginMessage}.
 *
 * @param status the status code
 * @param uri the address that answered, after redirections
 * @param pause how long the server wants to be left alone; zero where it did not say
 * @param body the beginning of what it said; may hold a token, so it is not part of {@link #toString}
 */
public record LoginReply(int status, URI uri, Duration pause, String body) {
    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the server says that it cannot answer just now. */
    boolean isForLater() {
        return status == 429 || status >= 500;
    }

    @Override
    public String toString() {
        return status + " from " + uri.getHost();
    }
}
