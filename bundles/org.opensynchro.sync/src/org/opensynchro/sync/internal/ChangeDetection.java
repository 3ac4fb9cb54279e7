// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;

/**
 * Tells whether an item is still what the ancestor remembers. A mark that differs (a tag, a time, an identity) means
 * "look", never "changed": only other content is a change. What is the same carries the checksum that was known for it.
 */
final class ChangeDetection {
    private final Replica local;
    private final Replica online;
    private final Hashing hashing;

    ChangeDetection(Replica local, Replica online, Hashing hashing) {
        this.local = local;
        this.online = online;
        this.hashing = hashing;
    }

    /**
     * Looks at an online item. Where only the tag differs and the server tells no checksum, the content is read: some
     * servers give a new tag for no reason, and two edits within a second look alike. What was read is remembered under
     * its tag, and not read again.
     *
     * @throws ReplicaException when the content had to be read and could not be
     */
    Sight online(ItemPath path, Ancestor ancestor, Item seen) throws ReplicaException {
        Sight byMarks = onlineByMarks(ancestor, seen);
        Item known = ancestor.online();
        boolean proven = seen.isFolder()
                || seen.tag().isEmpty()
                || sameTag(known.tag(), seen.tag())
                || seen.checksum().isComparableTo(known.checksum());
        if (proven || !(byMarks instanceof Sight.Same)) {
            return byMarks;
        }
        Checksum remembered = checksumOf(ancestor);
        if (!remembered.isKnown()) {
            return new Sight.Changed(seen);
        }
        Checksum now = hashing.checksum(online, path, seen, remembered.algorithm());
        return now.equals(remembered) ? new Sight.Same(seen.with(now)) : new Sight.Changed(seen);
    }

    /**
     * Looks at an online item without reading it. Without a checksum to compare, equal size and time prove nothing unless
     * the server's own identity of the file is the same too. A server that tells nothing else at all is believed, for with it
     * every look would find every file changed.
     */
    static Sight onlineByMarks(Ancestor ancestor, Item seen) {
        Item known = ancestor.online();
        if (seen.kind() != known.kind()) {
            return new Sight.Changed(seen);
        }
        if (seen.isFolder()) {
            return new Sight.Same(seen);
        }
        if (sameTag(known.tag(), seen.tag())) {
            return new Sight.Same(seen.checksum().isKnown() ? seen : seen.with(known.checksum()));
        }
        if (seen.size() != known.size()) {
            return new Sight.Changed(seen);
        }
        if (seen.checksum().isComparableTo(known.checksum())) {
            return seen.checksum().equals(known.checksum()) ? new Sight.Same(seen) : new Sight.Changed(seen);
        }
        boolean sameIdentity = seen.id().isEmpty()
                ? known.id().isEmpty() && known.tag().isEmpty() && seen.tag().isEmpty()
                : seen.id().equals(known.id());
        boolean alike = sameIdentity && seen.modifiedNanos() == known.modifiedNanos();
        return alike ? new Sight.Same(seen.with(known.checksum())) : new Sight.Changed(seen);
    }

    /** Whether a look at the marks of a local item suffices to know that it is what the ancestor tells. */
    static boolean isPlainlySame(Ancestor ancestor, Item seen) {
        Item known = ancestor.local();
        return seen.kind() == known.kind()
                && (seen.isFolder()
                        || seen.size() == known.size()
                                && seen.modifiedNanos() == known.modifiedNanos()
                                && !differ(seen.id(), known.id())
                                && !differ(seen.tag(), known.tag()));
    }

    /**
     * Looks at a local item that has come to rest. Where only its times or identity differ, the content is read: a touch is
     * no edit, but an edit that kept size and time is one.
     *
     * @throws ReplicaException when the content had to be read and could not be
     */
    Sight local(ItemPath path, Ancestor ancestor, Item seen) throws ReplicaException {
        Checksum remembered = checksumOf(ancestor);
        if (isPlainlySame(ancestor, seen)) {
            return new Sight.Same(seen.with(remembered));
        }
        if (seen.isFolder()
                || seen.kind() != ancestor.kind()
                || seen.size() != ancestor.local().size()) {
            return new Sight.Changed(seen);
        }
        if (!remembered.isKnown()) {
            return new Sight.Changed(seen);
        }
        Checksum now = hashing.checksum(local, path, seen, remembered.algorithm());
        return now.equals(remembered) ? new Sight.Same(seen.with(now)) : new Sight.Changed(seen);
    }

    /** What is known of the content that both sides agreed on. */
    static Checksum checksumOf(Ancestor ancestor) {
        return ancestor.local().checksum().isKnown()
                ? ancestor.local().checksum()
                : ancestor.online().checksum();
    }

    /**
     * Whether two tags name the same content. A weak tag counts as its strong twin: some servers give a fresh file a
     * weak one and strengthen it a second later (RFC 9110, section 8.8.1).
     */
    static boolean sameTag(String one, String other) {
        return !one.isEmpty() && withoutWeakness(one).equals(withoutWeakness(other));
    }

    private static String withoutWeakness(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    private static boolean differ(String one, String other) {
        return !one.isEmpty() && !other.isEmpty() && !one.equals(other);
    }
}
