// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.EntryLock;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.StorageException;
import org.opensynchro.server.internal.storage.StorageException.NameRefused;

/**
 * Refuses changes to what is locked unless the request shows the lock's token (RFC 4918, 6.4 to 6.6 and 7): to a file, to
 * what a folder locked in depth holds, to which items a locked folder has, and to trees in which something is locked.
 */
final class LockGuard implements Expectation {
    /** An item is given another content or other properties, or is made. */
    private final List<EntryPath> written = new ArrayList<>();
    /** An item goes away or is replaced, with all it holds. */
    private final List<EntryPath> removed = new ArrayList<>();

    private final Set<String> tokens;

    private LockGuard(Set<String> tokens) {
        this.tokens = tokens;
    }

    /** {@return the locks that a request has to respect} */
    static Expectation of(DavRequest request, Set<String> tokens) throws HttpRefusal {
        LockGuard guard = new LockGuard(tokens);
        switch (request.exchange().method()) {
            case "PUT", "POST", "PROPPATCH", "MKCOL", "LOCK" -> guard.written.add(request.path());
            case "DELETE" -> guard.removed.add(request.path());
            case "COPY" -> guard.removed.add(destination(request));
            case "MOVE" -> {
                guard.removed.add(request.path());
                guard.removed.add(destination(request));
            }
            default -> {
                // The others change nothing.
            }
        }
        return guard;
    }

    private static EntryPath destination(DavRequest request) throws HttpRefusal {
        try {
            return request.destination();
        } catch (NameRefused e) {
            throw HttpRefusal.badRequest(e.getMessage());
        }
    }

    @Override
    public void check(Lookup entries) throws StorageException.Locked {
        for (EntryPath path : written) {
            checkItem(entries, path, entries.find(path).isEmpty());
        }
        for (EntryPath path : removed) {
            checkItem(entries, path, true);
            require(entries.below(path), path);
        }
    }

    private void checkItem(Lookup entries, EntryPath path, boolean changesFolder) throws StorageException.Locked {
        require(entries.protecting(path), path);
        if (changesFolder && !path.isRoot()) {
            require(entries.protecting(path.parent()), path.parent());
        }
    }

    /** Of locks that share an item, one token is enough. */
    private void require(List<EntryLock> locks, EntryPath path) throws StorageException.Locked {
        for (EntryLock lock : locks) {
            boolean shown = locks.stream().anyMatch(one -> one.entry() == lock.entry() && tokens.contains(one.token()));
            if (lock.kind() == EntryLock.Kind.TOKEN && !shown) {
                throw new StorageException.Locked(path + " is locked by " + lock.holder());
            }
        }
    }
}
