// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.Space;

/** The properties that the server computes. */
final class LiveProperties {
    /** Those that only answer when asked for by name (RFC 4331 asks this of the quota). */
    private static final Set<String> NOT_IN_ALLPROP = Set.of("quota-available-bytes", "quota-used-bytes");

    private static final Map<PropertyName, Value> VALUES = new LinkedHashMap<>();

    private final ETags etags;
    private final String owner;
    private final Space space;
    private final LockProperties locks;

    /** Computes a value, as XML; empty if such an entry has no such property. */
    @FunctionalInterface
    private interface Value {
        Optional<String> of(Entry entry, LiveProperties properties);
    }

    static {
        dav("resourcetype", (entry, all) -> Optional.of(entry.folder() ? "<d:collection/>" : ""));
        dav("getlastmodified", (entry, all) -> Optional.of(HttpDate.format(entry.modified())));
        dav(
                "creationdate",
                (entry, all) ->
                        Optional.of(Instant.ofEpochSecond(entry.created()).toString()));
        dav("getetag", (entry, all) -> text(all.etags.of(entry)));
        dav("displayname", (entry, all) -> text(entry.parent() == 0 ? all.owner : entry.name()));
        dav("getcontentlength", (entry, all) -> ofFile(entry, Long.toString(entry.size())));
        dav("getcontenttype", (entry, all) -> ofFile(entry, MediaTypes.of(entry.name())));
        dav("supportedlock", (entry, all) -> Optional.of(LockProperties.SUPPORTED));
        dav("lockdiscovery", (entry, all) -> Optional.of(all.locks.discovery(entry)));
        dav("quota-used-bytes", (entry, all) -> ofFolder(entry, entry.size()));
        dav("quota-available-bytes", (entry, all) -> ofFolder(entry, all.space.available()));
        owncloud("id", (entry, all) -> Optional.of(all.etags.globalId(entry)));
        owncloud("fileid", (entry, all) -> Optional.of(Long.toString(entry.id())));
        owncloud("permissions", (entry, all) -> Optional.of(permissions(entry)));
        owncloud("size", (entry, all) -> Optional.of(Long.toString(entry.size())));
        owncloud("checksums", (entry, all) -> ofFile(entry, checksums(entry)));
        owncloud("owner-id", (entry, all) -> text(all.owner));
        owncloud("owner-display-name", (entry, all) -> text(all.owner));
        for (String name : LockProperties.NAMES) {
            VALUES.put(PropertyName.nextcloud(name), (entry, all) -> all.locks.value(name, entry));
        }
    }

    /**
     * Knows what the values need.
     *
     * @param etags makes tags and ids
     * @param owner the account's name
     * @param space the room in the account
     * @param locks the locks in the account
     */
    LiveProperties(ETags etags, String owner, Space space, LockProperties locks) {
        this.etags = etags;
        this.owner = owner;
        this.space = space;
        this.locks = locks;
    }

    private static void dav(String name, Value value) {
        VALUES.put(PropertyName.dav(name), value);
    }

    private static void owncloud(String name, Value value) {
        VALUES.put(PropertyName.owncloud(name), value);
    }

    private static Optional<String> text(String text) {
        return Optional.of(XmlText.append(new StringBuilder(), text).toString());
    }

    private static Optional<String> ofFile(Entry entry, String value) {
        return entry.folder() ? Optional.empty() : Optional.of(value);
    }

    private static Optional<String> ofFolder(Entry entry, long value) {
        return entry.folder() ? Optional.of(Long.toString(value)) : Optional.empty();
    }

    private static String checksums(Entry file) {
        return "<oc:checksum>SHA1:" + file.content().sha1() + " SHA256:"
                + file.content().sha256() + "</oc:checksum>";
    }

    /** G get, D delete, N rename, V move, W write a file; C and K make files and folders in a folder. */
    private static String permissions(Entry entry) {
        if (entry.parent() == 0) {
            return "GCK";
        }
        return entry.folder() ? "GDNVCK" : "GDNVW";
    }

    /** {@return whether the server computes the property, so that clients cannot set it} */
    static boolean isLive(PropertyName name) {
        return VALUES.containsKey(name);
    }

    /** {@return the names that an answer to allprop has} */
    static Iterable<PropertyName> inAllprop() {
        return VALUES.keySet().stream()
                .filter(name -> name.namespace().equals(XmlReading.DAV) && !NOT_IN_ALLPROP.contains(name.name()))
                .toList();
    }

    /** {@return the property as an XML element; empty if the entry has none of that name} */
    Optional<String> element(PropertyName name, Entry entry) {
        Value value = VALUES.get(name);
        return value == null
                ? Optional.empty()
                : value.of(entry, this).map(content -> Multistatus.element(name, content));
    }
}
