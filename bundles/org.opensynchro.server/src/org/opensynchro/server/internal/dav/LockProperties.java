// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryLock;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.StorageException;

/**
 * What properties tell of locks: {@code lockdiscovery} and {@code supportedlock} (RFC 4918, 15.8 and 15.10), and the
 * {@code nc:lock} properties of Nextcloud's {@code files_lock}. Shows one moment, to one request.
 */
final class LockProperties {
    /** The properties of {@code files_lock}. */
    static final List<String> NAMES = List.of(
            "lock",
            "lock-owner-type",
            "lock-owner",
            "lock-owner-displayname",
            "lock-owner-editor",
            "lock-time",
            "lock-timeout",
            "lock-token");

    /** The locks that can be had. */
    static final String SUPPORTED = supported("exclusive") + supported("shared");

    private final DavRequest request;
    private final Map<Long, List<EntryLock>> locks;
    private final boolean anyDeep;
    /** What protects folders that were shown already, for what they hold. */
    private final Map<Long, List<EntryLock>> deepAbove = new HashMap<>();

    private LockProperties(DavRequest request, Map<Long, List<EntryLock>> locks) {
        this.request = request;
        this.locks = locks;
        this.anyDeep = locks.values().stream().flatMap(List::stream).anyMatch(EntryLock::deep);
    }

    static LockProperties of(DavRequest request) throws IOException, StorageException {
        return new LockProperties(request, request.locks().all());
    }

    private static String supported(String scope) {
        return "<d:lockentry><d:lockscope><d:" + scope
                + "/></d:lockscope><d:locktype><d:write/></d:locktype></d:lockentry>";
    }

    /** The content of {@code lockdiscovery}: locks that have a token. */
    String discovery(Entry entry) {
        return discovery(protecting(entry).stream()
                .filter(lock -> lock.kind() == EntryLock.Kind.TOKEN)
                .toList());
    }

    String discovery(List<EntryLock> found) {
        StringBuilder xml = new StringBuilder();
        for (EntryLock lock : found) {
            xml.append("<d:activelock><d:lockscope><d:")
                    .append(lock.shared() ? "shared" : "exclusive")
                    .append("/></d:lockscope><d:locktype><d:write/></d:locktype><d:depth>")
                    .append(lock.deep() ? "infinity" : "0")
                    .append("</d:depth>")
                    .append(lock.ownerXml())
                    .append("<d:timeout>Second-")
                    .append(Math.max(0, lock.expires() - request.locks().now()))
                    .append("</d:timeout><d:locktoken><d:href>")
                    .append(lock.token())
                    .append("</d:href></d:locktoken><d:lockroot><d:href>");
            XmlText.append(xml, root(lock)).append("</d:href></d:lockroot></d:activelock>");
        }
        return xml.toString();
    }

    private String root(EntryLock lock) {
        try {
            EntryPath path = request.locks().place(lock);
            boolean folder = request.files().find(path).filter(Entry::folder).isPresent();
            return request.href(path, folder);
        } catch (IOException | StorageException e) {
            throw new IllegalStateException("Looking refuses nothing", e);
        }
    }

    /** The value of a property of {@code files_lock}. */
    Optional<String> value(String name, Entry entry) {
        if (entry.folder()) {
            return Optional.empty();
        }
        return value(name, protecting(entry).stream().findFirst());
    }

    private static Optional<String> value(String name, Optional<EntryLock> found) {
        if (name.equals("lock")) {
            return Optional.of(found.isPresent() ? "1" : "");
        }
        return found.flatMap(lock -> switch (name) {
            case "lock-owner-type" -> Optional.of(Integer.toString(lock.kind().number()));
            case "lock-owner" -> text(lock.account());
            case "lock-owner-displayname" -> text(lock.holder());
            case "lock-time" -> Optional.of(Long.toString(lock.created()));
            case "lock-timeout" -> Optional.of(Long.toString(lock.expires() - lock.created()));
            case "lock-token" -> Optional.of(lock.token());
            default -> Optional.empty();
        });
    }

    private static Optional<String> text(String text) {
        return Optional.of(XmlText.append(new StringBuilder(), text).toString());
    }

    Optional<EntryLock> firstOn(EntryPath path) throws IOException, StorageException {
        return request.files()
                .find(path)
                .flatMap(entry -> protecting(entry).stream().findFirst());
    }

    private List<EntryLock> protecting(Entry entry) {
        List<EntryLock> own = locks.getOrDefault(entry.id(), List.of());
        if (!anyDeep) {
            return own;
        }
        List<EntryLock> all = new ArrayList<>(own);
        all.addAll(deepAbove(entry));
        return all;
    }

    /** The deep locks on folders above, found by going up the first time. */
    private List<EntryLock> deepAbove(Entry entry) {
        if (entry.parent() == 0) {
            return List.of();
        }
        List<EntryLock> known = deepAbove.get(entry.parent());
        if (known == null) {
            known = new ArrayList<>();
            Entry parent = parent(entry);
            locks.getOrDefault(parent.id(), List.of()).stream()
                    .filter(EntryLock::deep)
                    .forEach(known::add);
            known.addAll(deepAbove(parent));
            deepAbove.put(entry.parent(), known);
        }
        return known;
    }

    private Entry parent(Entry entry) {
        try {
            return request.files().parent(entry);
        } catch (IOException | StorageException e) {
            throw new IllegalStateException("Looking refuses nothing", e);
        }
    }

    /** Answers a request that had {@code X-User-Lock} with the properties of the lock there now. */
    static void answer(DavRequest request, int status, Optional<EntryLock> lock) throws IOException {
        StringBuilder xml = new StringBuilder(
                        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<d:prop xmlns:d=\"DAV:\" xmlns:oc=\"")
                .append(PropertyName.OWNCLOUD)
                .append("\" xmlns:nc=\"")
                .append(PropertyName.NEXTCLOUD)
                .append("\">");
        for (String name : NAMES) {
            xml.append(Multistatus.element(
                    PropertyName.nextcloud(name), value(name, lock).orElse("")));
        }
        request.exchange()
                .answer(status, "application/xml", xml.append("</d:prop>\n").toString());
    }
}
