// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages.login;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.server.internal.accounts.Proof;

/**
 * Somebody is logging in: what they have shown so far. It is kept in the session. Whether there is an account of the name is
 * known only from {@link #proof}, after the password: what comes before must do the same for every name. For any thread.
 */
public final class LoginAttempt {
    private final String name;
    private final Instant begun;
    private final Set<String> passed = new HashSet<>();
    private Optional<Proof> proof = Optional.empty();

    /**
     * Begins.
     *
     * @param name the login name, as the person typed it
     * @param begun when
     */
    public LoginAttempt(String name, Instant begun) {
        this.name = name;
        this.begun = begun;
    }

    /** {@return the login name, as the person typed it} */
    public String name() {
        return name;
    }

    /** {@return when the person began} */
    Instant begun() {
        return begun;
    }

    /** {@return what the right password proved; empty before, and where a wrong one is not told at once} */
    public synchronized Optional<Proof> proof() {
        return proof;
    }

    /**
     * The password is right, though more may be needed.
     *
     * @param right what it proves
     */
    public synchronized void proved(Proof right) {
        proof = Optional.of(right);
    }

    synchronized void passed(LoginStep step) {
        passed.add(step.path());
    }

    synchronized boolean hasPassed(LoginStep step) {
        return passed.contains(step.path());
    }
}
