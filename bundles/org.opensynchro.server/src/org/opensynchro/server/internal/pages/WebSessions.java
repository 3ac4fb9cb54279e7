// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.ProofCheck;
import org.opensynchro.server.internal.accounts.RandomToken;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.storage.Account;

/**
 * The sessions of all browsers. They are in memory only, found by the hash of a random token that only the browser has.
 * They end when nothing is done for some time, after half a day in any case, and when the account changes in what lets
 * somebody in. Those of {@link Visitors} are few enough and apart, so that nobody can push out people who are logged in,
 * or who are about to from elsewhere, by asking for many. For any thread.
 */
public final class WebSessions {
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final int MOST_VISITORS = 10_000;
    private static final int MOST_VISITORS_OF_ONE_NETWORK = 1_000;
    private static final int MOST_OF_ONE_ACCOUNT = 50;

    private final ProofCheck proofs;
    private final InstantSource clock;
    private final Duration idle;
    private final Visitors visitors = new Visitors(MOST_VISITORS, MOST_VISITORS_OF_ONE_NETWORK);
    private final Map<String, WebSession> people = new LinkedHashMap<>();

    /**
     * A session and the token that its browser is to show from now on.
     *
     * @param token the secret; empty if the browser has the right one already
     * @param session the session
     */
    record Opened(String token, WebSession session) {}

    /**
     * Keeps sessions.
     *
     * @param proofs tells whether a login still counts
     * @param idle after what time without a request a session ends
     * @param clock tells when that is
     */
    public WebSessions(ProofCheck proofs, Duration idle, InstantSource clock) {
        this.proofs = proofs;
        this.idle = idle;
        this.clock = clock;
    }

    /** Finds the session of a browser, or begins one. */
    Opened open(String token, Audit.Origin origin) {
        Optional<WebSession> found = token.isEmpty() ? Optional.empty() : find(RandomToken.hash(token));
        return found.map(session -> new Opened("", session)).orElseGet(() -> begin(Optional.empty(), origin));
    }

    private Optional<WebSession> find(String key) {
        Optional<WebSession> found;
        synchronized (this) {
            found = visitors.get(key).or(() -> Optional.ofNullable(people.get(key)));
        }
        Instant now = clock.instant();
        boolean good = found.isPresent() && !isOver(found.get(), now) && loginStillCounts(found.get());
        if (!good) {
            remove(key);
            return Optional.empty();
        }
        found.get().used(now);
        return found;
    }

    private boolean isOver(WebSession session, Instant now) {
        return !now.isBefore(session.lastUsed().plus(idle))
                || !now.isBefore(session.begun().plus(LONGEST));
    }

    private boolean loginStillCounts(WebSession session) {
        if (session.login().isEmpty()) {
            return true;
        }
        Optional<Proof> renewed = session.login().flatMap(proofs::renewed);
        renewed.ifPresent(session::confirm);
        return renewed.isPresent();
    }

    private Opened begin(Optional<Proof> login, Audit.Origin origin) {
        String token = RandomToken.next();
        WebSession session = new WebSession(origin, clock.instant(), login);
        synchronized (this) {
            String key = RandomToken.hash(token);
            if (login.isPresent()) {
                makeRoom(login.get().account());
                people.put(key, session);
            } else {
                visitors.add(key, session);
            }
        }
        return new Opened(token, session);
    }

    private void makeRoom(Account account) {
        Instant now = clock.instant();
        people.values().removeIf(session -> isOver(session, now));
        List<WebSession> same = of(account);
        if (same.size() >= MOST_OF_ONE_ACCOUNT) {
            people.values().remove(same.getLast());
        }
    }

    private synchronized void remove(String key) {
        visitors.remove(key);
        people.remove(key);
    }

    private synchronized void remove(WebSession session) {
        visitors.remove(session);
        people.values().remove(session);
    }

    /** Somebody has proved who they are. The session before is over: whoever else knows its token has nothing. */
    Opened login(WebSession before, Proof proof, Audit.Origin origin) {
        remove(before);
        Opened next = begin(Optional.of(proof), origin);
        before.handOver(next.session());
        return next;
    }

    /** The person goes, or is sent away. Nothing is kept. */
    Opened logout(WebSession before, Audit.Origin origin) {
        remove(before);
        return begin(Optional.empty(), origin);
    }

    /**
     * The sessions in which somebody is logged in to an account.
     *
     * @param account the account
     * @return the last used first
     */
    public List<WebSession> of(Account account) {
        Instant now = clock.instant();
        List<WebSession> found = new ArrayList<>();
        synchronized (this) {
            for (WebSession session : people.values()) {
                boolean same = session.login()
                        .map(Proof::account)
                        .filter(owner -> owner.id() == account.id())
                        .isPresent();
                if (same && !isOver(session, now)) {
                    found.add(session);
                }
            }
        }
        found.sort(Comparator.comparing(WebSession::lastUsed).reversed());
        return found;
    }

    /**
     * Ends a session of an account.
     *
     * @param account whose it must be
     * @param publicId which
     * @return whether there was such a one
     */
    public boolean end(Account account, String publicId) {
        Optional<WebSession> found = of(account).stream()
                .filter(session -> session.publicId().equals(publicId))
                .findFirst();
        found.ifPresent(this::remove);
        return found.isPresent();
    }
}
