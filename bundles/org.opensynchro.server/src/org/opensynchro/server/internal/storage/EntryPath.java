// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Where an entry is in an account: the names from the account's root down. The root itself has no names. Names are
 * compared exactly, by code point; no Unicode normalization takes place.
 *
 * @param names the names, each valid
 */
public record EntryPath(List<String> names) {
    /** The longest name, in bytes of UTF-8: what the usual file systems can hold. */
    public static final int LONGEST_NAME = 255;

    /** The root of an account. */
    public static final EntryPath ROOT = new EntryPath(List.of());

    /**
     * A path of names that came from outside.
     *
     * @param names the names from the root down
     * @return the path
     * @throws StorageException.NameRefused if a name is not valid
     */
    public static EntryPath of(List<String> names) throws StorageException.NameRefused {
        for (String name : names) {
            check(name);
        }
        return new EntryPath(List.copyOf(names));
    }

    private static void check(String name) throws StorageException.NameRefused {
        if (name.isEmpty() || name.equals(".") || name.equals("..")) {
            throw new StorageException.NameRefused("\"" + name + "\" is not a file name");
        }
        if (name.indexOf('/') >= 0) {
            throw new StorageException.NameRefused("A file name cannot contain a slash");
        }
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) < ' ' || name.charAt(i) == 0x7f) {
                throw new StorageException.NameRefused("A file name cannot contain control characters");
            }
        }
        if (name.length() > LONGEST_NAME / 3 && name.getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            throw new StorageException.NameRefused("The file name is too long (more than 255 bytes)");
        }
    }

    /** {@return whether this is the root of the account} */
    public boolean isRoot() {
        return names.isEmpty();
    }

    /** {@return the last name; there must be one} */
    public String name() {
        return names.getLast();
    }

    /** {@return the path of the folder that holds this entry; the root has none} */
    public EntryPath parent() {
        return new EntryPath(names.subList(0, names.size() - 1));
    }

    /**
     * The path of an entry in this folder.
     *
     * @param name a valid name
     * @return the path
     */
    public EntryPath child(String name) {
        List<String> longer = new ArrayList<>(names.size() + 1);
        longer.addAll(names);
        longer.add(name);
        return new EntryPath(longer);
    }

    /**
     * Whether an entry is this one or lies somewhere below it.
     *
     * @param other the other entry's path
     * @return whether this path is its beginning, or equal to it
     */
    public boolean holds(EntryPath other) {
        return other.names.size() >= names.size()
                && other.names.subList(0, names.size()).equals(names);
    }

    @Override
    public String toString() {
        return "/" + String.join("/", names);
    }
}
