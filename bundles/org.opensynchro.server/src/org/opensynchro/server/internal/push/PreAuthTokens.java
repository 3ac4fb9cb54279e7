// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Expiring;
import org.opensynchro.server.internal.storage.Account;

/**
 * Tokens that stand for a login for a few seconds and once only, so that a client need not send a password through a
 * WebSocket. For any thread.
 */
public final class PreAuthTokens {
    private static final Duration LIFETIME = Duration.ofSeconds(15);
    private static final int MOST = 1_000;

    private final Expiring<Account> tokens;
    private final SecureRandom random = new SecureRandom();

    /** @param clock tells when a token is too old */
    public PreAuthTokens(InstantSource clock) {
        this.tokens = new Expiring<>(MOST, LIFETIME, clock);
    }

    /** {@return a new token for an account} */
    public String issue(Account account) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        tokens.put(token, account);
        return token;
    }

    /** Takes a token away. */
    Optional<Account> redeem(String token) {
        synchronized (tokens) {
            Optional<Account> account = tokens.get(token);
            tokens.remove(token);
            return account;
        }
    }
}
