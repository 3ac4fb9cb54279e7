// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.RandomToken;
import org.opensynchro.server.internal.audit.Audit;

/**
 * What the workspace knows of one browser from one request to the next: whether somebody is logged in there, and what
 * they are in the middle of. For any thread.
 */
public final class WebSession {
    private final String publicId = RandomToken.next();
    private final String formToken = RandomToken.next();
    private final Audit.Origin origin;
    private final Instant begun;
    private final Map<Class<?>, Object> kept = new HashMap<>();
    private Optional<Proof> login;
    private Instant lastUsed;

    WebSession(Audit.Origin origin, Instant begun, Optional<Proof> login) {
        this.origin = origin;
        this.begun = begun;
        this.lastUsed = begun;
        this.login = login;
    }

    /** {@return a name for the session that lets nobody in} */
    public String publicId() {
        return publicId;
    }

    /** {@return where the session was begun from} */
    public Audit.Origin origin() {
        return origin;
    }

    /** {@return when it was begun, or somebody logged in} */
    public Instant begun() {
        return begun;
    }

    /** {@return the last request} */
    public synchronized Instant lastUsed() {
        return lastUsed;
    }

    synchronized void used(Instant now) {
        lastUsed = now;
    }

    /** What every form of this session has to show, so that no other website can send one. */
    String formToken() {
        return formToken;
    }

    /** {@return who is logged in, as it was last known} */
    public synchronized Optional<Proof> login() {
        return login;
    }

    /** The account is as it was for this session, or it has changed in a way that is to end other sessions. */
    synchronized void confirm(Proof proof) {
        login = Optional.of(proof);
    }

    /**
     * Keeps something that the person is in the middle of, in the place of what was kept of the same type.
     *
     * @param value of a type that only its owner knows; immutable or for any thread
     */
    public synchronized void keep(Object value) {
        kept.put(value.getClass(), value);
    }

    /** {@return what was kept of a type} */
    public synchronized <T> Optional<T> kept(Class<T> type) {
        return Optional.ofNullable(kept.get(type)).map(type::cast);
    }

    /** {@return what was kept of a type, which is forgotten: only one request gets it} */
    public synchronized <T> Optional<T> take(Class<T> type) {
        return Optional.ofNullable(kept.remove(type)).map(type::cast);
    }

    /** Everything that is kept goes over to a session that follows this one. */
    synchronized void handOver(WebSession next) {
        kept.values().forEach(next::keep);
    }
}
