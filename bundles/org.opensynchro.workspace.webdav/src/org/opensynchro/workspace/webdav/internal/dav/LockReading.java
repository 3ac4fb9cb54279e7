// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.opensynchro.network.LockTokens;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * Reads who has locked an item from its description: from {@code DAV:lockdiscovery} (RFC 4918, 15.8), or from the
 * {@code nc:lock} properties of Nextcloud's {@code files_lock} (its README, "Fetching lock details").
 */
public final class LockReading {
    private static final String PERSON = "0";

    private final Locking locking;
    private final String user;
    private final LockTokens held;
    private final InstantSource clock;

    /**
     * @param locking how the server locks
     * @param user the account
     * @param held the tokens that this computer has
     * @param clock tells what the remaining seconds of a lock count from
     */
    public LockReading(Locking locking, String user, LockTokens held, InstantSource clock) {
        this.locking = locking;
        this.user = user;
        this.held = held;
        this.clock = clock;
    }

    /** Where nothing is told of locks. */
    static LockReading none() {
        return new LockReading(Locking.NONE, "", new LockTokens(), InstantSource.system());
    }

    /** What a PROPFIND asks for, as XML. */
    String properties() {
        return switch (locking) {
            case NONE -> "";
            case TOKENS -> "<d:lockdiscovery/>";
            case PERSONS ->
                "<nc:lock/><nc:lock-owner/><nc:lock-owner-displayname/><nc:lock-owner-type/><nc:lock-owner-editor/>"
                        + "<nc:lock-time/><nc:lock-timeout/><nc:lock-token/>";
        };
    }

    Lock read(DavResponse item) {
        return switch (locking) {
            case NONE -> Lock.NONE;
            case TOKENS ->
                item.property(DavResponse.LOCK_TOKEN)
                        .map(token -> ofToken(item, token))
                        .orElse(Lock.NONE);
            case PERSONS ->
                item.property("lock")
                        .filter(lock -> lock.equals("1") || lock.equals("true"))
                        .map(lock -> ofPerson(item))
                        .orElse(Lock.NONE);
        };
    }

    private Lock ofToken(DavResponse item, String token) {
        String owner = item.property(DavResponse.LOCK_OWNER).orElse("");
        return new Lock(
                named(owner),
                Instant.EPOCH,
                expiry(item.property(DavResponse.LOCK_TIMEOUT).orElse("")),
                held.contains(token),
                token);
    }

    /** {@code Second-1799}; anything else has no end that is known. */
    private Instant expiry(String timeout) {
        String text = timeout.toLowerCase(Locale.ROOT);
        Optional<Long> seconds = text.startsWith("second-") ? number(text.substring(7)) : Optional.empty();
        return seconds.map(count -> clock.instant().plusSeconds(count)).orElse(Instant.MAX);
    }

    private Lock ofPerson(DavResponse item) {
        String owner = item.property("lock-owner").orElse("");
        String name = item.property("lock-owner-displayname")
                .filter(text -> !text.isEmpty())
                .orElse(owner.isEmpty() ? item.property("lock-owner-editor").orElse("") : owner);
        String token = item.property("lock-token").orElse("");
        boolean ofPerson = item.property("lock-owner-type").orElse(PERSON).equals(PERSON);
        boolean mine = ofPerson && owner.equals(user) || !token.isEmpty() && held.contains(token);
        long since = item.property("lock-time").flatMap(LockReading::number).orElse(0L);
        long timeout =
                item.property("lock-timeout").flatMap(LockReading::number).orElse(0L);
        Instant expiry = since > 0 && timeout > 0 ? Instant.ofEpochSecond(since + timeout) : Instant.MAX;
        return new Lock(named(name), Instant.ofEpochSecond(since), expiry, mine, token);
    }

    private static String named(String owner) {
        return owner.isBlank() ? Messages.LockedBySomebody : owner;
    }

    private static Optional<Long> number(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 10 && text.chars().allMatch(Character::isDigit);
        return digits ? Optional.of(Long.parseLong(text)) : Optional.empty();
    }
}
