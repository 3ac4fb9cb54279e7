// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.push;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.opensynchro.server.internal.accounts.Authenticator;
import org.opensynchro.server.internal.accounts.DesktopApplications;
import org.opensynchro.server.internal.accounts.Login;
import org.opensynchro.server.internal.storage.Account;
import org.opensynchro.server.internal.storage.StorageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells clients at once that something of their account changed, in the protocol of Nextcloud's {@code notify_push}
 * (github.com/nextcloud/notify_push, README): a bell, no content. Many changes in a row are told as one. For any thread.
 */
public final class Push implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Push.class);

    /** The path of the WebSocket. */
    public static final String SOCKET = "/push/ws";

    /** Where a token for the WebSocket is given out. */
    public static final String PRE_AUTH = "push/pre_auth";

    /** So long is waited after a change for others that follow it closely. */
    private static final Duration GATHER = Duration.ofMillis(100);

    /** An account whose files change all the time is told no more often than this. */
    private static final Duration SHORTEST_INTERVAL = Duration.ofSeconds(1);

    /** Below what proxies and routers usually forgive: a minute. */
    private static final Duration PING_INTERVAL = Duration.ofSeconds(30);

    private static final int MOST_OF_ONE_ACCOUNT = 100;
    private static final int MOST = 2_000;

    private final Authenticator authenticator;
    private final PreAuthTokens tokens;
    private final DesktopApplications programs;
    private final ScheduledExecutorService timer;
    private final Set<PushConnection> connections = new HashSet<>();
    private final Map<Long, Set<PushConnection>> listening = new HashMap<>();
    private final Map<Long, Long> lastRing = new HashMap<>();
    private final Set<Long> gathering = new HashSet<>();

    /**
     * @param authenticator finds out who a client is
     * @param tokens what clients may show instead of a password
     * @param programs tells whether programs are welcome
     */
    public Push(Authenticator authenticator, PreAuthTokens tokens, DesktopApplications programs) {
        this.programs = programs;
        this.authenticator = authenticator;
        this.tokens = tokens;
        this.timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("workspace-push").daemon().factory());
        timer.scheduleAtFixedRate(
                this::ping, PING_INTERVAL.toMillis(), PING_INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins to speak to a client that has just connected.
     *
     * @param address where it is
     * @return what speaks to it
     */
    public PushConnection connection(String address) {
        return new PushConnection(this, address);
    }

    /** Something of this account may have changed. Returns at once. */
    public synchronized void changed(Account account) {
        if (!listening.containsKey(account.id()) || !gathering.add(account.id())) {
            return;
        }
        long sinceLast = System.nanoTime() - lastRing.getOrDefault(account.id(), Long.MIN_VALUE / 2);
        long wait = Math.max(GATHER.toNanos(), SHORTEST_INTERVAL.toNanos() - sinceLast);
        timer.schedule(() -> ring(account), wait, TimeUnit.NANOSECONDS);
    }

    void ring(Account account) {
        List<PushConnection> clients;
        synchronized (this) {
            gathering.remove(account.id());
            if (!listening.containsKey(account.id())) {
                return;
            }
            lastRing.put(account.id(), System.nanoTime());
            clients = List.copyOf(listening.get(account.id()));
        }
        each(clients, PushConnection::ring);
    }

    /** Keeps connections alive, and ends those of accounts that were deleted or got another password. */
    void ping() {
        List<PushConnection> all;
        synchronized (this) {
            all = List.copyOf(connections);
        }
        each(all, PushConnection::ping);
    }

    /**
     * Does something with clients, knowing whether their logins are good. A failure with one, of the database too, keeps nothing
     * from the others, and does not end the timer's work for good.
     */
    private void each(List<PushConnection> clients, BiConsumer<PushConnection, Boolean> action) {
        for (PushConnection client : clients) {
            try {
                action.accept(client, loginIsGood(client));
            } catch (RuntimeException e) {
                LOGGER.warn("A client that waits for notices was passed over", e);
            }
        }
    }

    /** The account that a client logged in to may have got another password since. */
    private boolean loginIsGood(PushConnection client) {
        return client.proof().map(authenticator::isCurrent).orElse(true);
    }

    /** A client has connected; false when there are too many. */
    synchronized boolean opened(PushConnection client) {
        return connections.size() < MOST && connections.add(client);
    }

    /** A client has proved whose it is; false when the account has too many. */
    synchronized boolean listens(PushConnection client, Account account) {
        Set<PushConnection> ofAccount = listening.computeIfAbsent(account.id(), first -> new HashSet<>());
        return ofAccount.size() < MOST_OF_ONE_ACCOUNT && connections.contains(client) && ofAccount.add(client);
    }

    /** A client is gone. */
    synchronized void closed(PushConnection client) {
        connections.remove(client);
        client.account().ifPresent(account -> {
            Set<PushConnection> ofAccount = listening.getOrDefault(account.id(), Set.of());
            if (ofAccount.remove(client) && ofAccount.isEmpty()) {
                listening.remove(account.id());
                lastRing.remove(account.id());
            }
        });
    }

    /** Who logs in like this; waits as long as failures before demand. */
    Login login(String name, String password, String address) throws IOException, StorageException {
        if (!programs.allowed()) {
            return new Login.Refused();
        }
        if (!name.isEmpty()) {
            return authenticator.authenticateByName(name, password, address);
        }
        return tokens.redeem(password)
                .<Login>map(proof -> new Login.Accepted(proof, ""))
                .orElseGet(Login.Refused::new);
    }

    /** Says goodbye to everybody. */
    @Override
    public void close() {
        timer.shutdownNow();
        List<PushConnection> all;
        synchronized (this) {
            all = List.copyOf(connections);
        }
        all.forEach(PushConnection::goAway);
    }
}
