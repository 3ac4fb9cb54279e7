// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.AccountLocks;
import org.opensynchro.server.internal.storage.EntryLock;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.LockWish;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * LOCK (RFC 4918, 9.10): takes a write lock or, without a body, lets one run longer. With {@code X-User-Lock: 1} a lock of
 * the person, as Nextcloud's {@code files_lock} has it.
 */
final class Lock implements DavMethod {
    static final String USER_LOCK = "X-User-Lock";

    private static final int LONGEST_BODY = 64 * 1024;
    private static final long USUAL_SECONDS = 30 * 60;
    private static final long MOST_SECONDS = 24 * 60 * 60;
    private static final Pattern SECONDS = Pattern.compile("second-(\\d{1,10})");

    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        byte[] body = exchange.body(LONGEST_BODY);
        if (!exchange.header(USER_LOCK).isEmpty()) {
            lockForPerson(request);
        } else if (body.length > 0) {
            take(request, LockBody.parse(body));
        } else {
            refresh(request);
        }
    }

    private static void take(DavRequest request, LockBody body) throws IOException, StorageException, HttpRefusal {
        String holder = body.holder().isEmpty() ? request.account().name() : body.holder();
        LockWish wish = new LockWish(
                EntryLock.Kind.TOKEN,
                holder,
                body.ownerXml(),
                body.shared(),
                deep(request.exchange()),
                seconds(request.exchange()));
        AccountLocks.Taken taken = request.locks().lock(request.path(), wish, ofItself(request));
        request.exchange().answerHeader("Lock-Token", "<" + taken.lock().token() + ">");
        answer(request, taken.created() ? 201 : 200, taken.lock());
    }

    /** Whether it can be locked, the other locks decide; only the folder of a new file has to let it in. */
    private static Expectation ofItself(DavRequest request) throws HttpRefusal {
        Expectation all = Conditions.of(request);
        return entries -> {
            if (entries.find(request.path()).isEmpty()
                    || !request.exchange().header("If").isEmpty()) {
                all.check(entries);
            }
        };
    }

    private static void refresh(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Set<String> tokens = IfHeader.tokens(request.exchange().header("If"));
        if (tokens.isEmpty()) {
            throw HttpRefusal.badRequest(
                    "A LOCK has a body, or an If header with the token of the lock to be refreshed");
        }
        EntryLock lock =
                request.locks().refresh(request.path(), tokens, seconds(request.exchange()), Conditions.of(request));
        answer(request, 200, lock);
    }

    private static void lockForPerson(DavRequest request) throws IOException, StorageException, HttpRefusal {
        if (request.files().find(request.path()).isEmpty()) {
            throw HttpRefusal.notFound("There is nothing at " + request.path());
        }
        String name = request.account().name();
        LockWish wish = new LockWish(EntryLock.Kind.USER, name, "", false, false, seconds(request.exchange()));
        try {
            EntryLock lock = request.locks()
                    .lock(request.path(), wish, Expectation.ANYTHING)
                    .lock();
            LockProperties.answer(request, 200, Optional.of(lock));
        } catch (StorageException.Locked locked) {
            LockProperties.answer(request, 423, LockProperties.of(request).firstOn(request.path()));
        }
    }

    private static void answer(DavRequest request, int status, EntryLock lock) throws IOException, StorageException {
        String discovery = LockProperties.of(request).discovery(List.of(lock));
        request.exchange()
                .answer(
                        status,
                        "application/xml",
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:prop xmlns:d=\"DAV:\">"
                                + Multistatus.element(PropertyName.dav("lockdiscovery"), discovery) + "</d:prop>\n");
    }

    private static boolean deep(Exchange exchange) throws HttpRefusal {
        return switch (exchange.header("Depth").toLowerCase(Locale.ROOT)) {
            case "", "infinity" -> true;
            case "0" -> false;
            default -> throw HttpRefusal.badRequest("Depth must be 0 or infinity here");
        };
    }

    /** The first of the wished times that can be understood (RFC 4918, 10.7), within a day. */
    private static long seconds(Exchange exchange) {
        for (String wish : exchange.header("Timeout").toLowerCase(Locale.ROOT).split(",")) {
            Matcher seconds = SECONDS.matcher(wish.strip());
            if (seconds.matches()) {
                return Math.clamp(Long.parseLong(seconds.group(1)), 1, MOST_SECONDS);
            }
            if (wish.strip().equals("infinite")) {
                return MOST_SECONDS;
            }
        }
        return USUAL_SECONDS;
    }
}
