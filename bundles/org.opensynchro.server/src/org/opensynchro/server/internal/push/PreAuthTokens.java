// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Expiring;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.RandomToken;

/**
 * Tokens that stand for a login for a few seconds and once only, so that a client need not send a password through a
 * WebSocket. For any thread.
 */
public final class PreAuthTokens {
    private static final Duration LIFETIME = Duration.ofSeconds(15);
    private static final int MOST = 1_000;

    private final Expiring<Proof> tokens;

    /** @param clock tells when a token is too old */
    public PreAuthTokens(InstantSource clock) {
        this.tokens = new Expiring<>(MOST, LIFETIME, clock);
    }

    /** {@return a new token for whoever logged in} */
    public String issue(Proof proof) {
        String token = RandomToken.next();
        tokens.put(token, proof);
        return token;
    }

    /** Takes a token away. */
    Optional<Proof> redeem(String token) {
        synchronized (tokens) {
            Optional<Proof> proof = tokens.get(token);
            tokens.remove(token);
            return proof;
        }
    }
}
