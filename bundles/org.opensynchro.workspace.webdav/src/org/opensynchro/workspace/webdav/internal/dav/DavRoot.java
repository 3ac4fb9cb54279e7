// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.net.URI;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.opensynchro.workspace.ItemPath;

/** The address below which a server's files lie, and the way between paths and addresses. Immutable. */
public final class DavRoot {
    private final String base;
    private final List<String> prefix;

    /**
     * @param address the address of the root folder
     */
    public DavRoot(URI address) {
        String text = address.toString();
        this.base = text.endsWith("/") ? text : text + '/';
        this.prefix = decodedPrefix(address.getRawPath());
    }

    private static List<String> decodedPrefix(String rawPath) {
        List<String> names = new ArrayList<>();
        for (String segment : segments(rawPath)) {
            try {
                names.add(PercentCoding.decode(segment));
            } catch (CharacterCodingException e) {
                names.add(segment);
            }
        }
        return List.copyOf(names);
    }

    /** The address of the root folder, ending with a slash. */
    public URI address() {
        return URI.create(base);
    }

    /** The address of a file, or of something that does not exist yet. */
    public URI file(ItemPath path) {
        StringBuilder text = new StringBuilder(base);
        for (String name : path.names()) {
            text.append(PercentCoding.encode(name)).append('/');
        }
        return URI.create(path.isRoot() ? base : text.substring(0, text.length() - 1));
    }

    /** The address of a folder, ending with a slash. */
    public URI folder(ItemPath path) {
        return path.isRoot() ? address() : URI.create(file(path) + "/");
    }

    /** The address of an item that exists. */
    public URI item(ItemPath path, boolean folder) {
        return folder ? folder(path) : file(path);
    }

    /**
     * The place below this root that a {@code DAV:href} (a path or a complete address) means.
     *
     * @return empty when it lies outside this root
     */
    Optional<Place> locate(String href) {
        List<String> segments = segments(pathOf(href));
        if (segments.size() < prefix.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < prefix.size(); i++) {
            if (!decodesTo(segments.get(i), prefix.get(i))) {
                return Optional.empty();
            }
        }
        ItemPath path = ItemPath.ROOT;
        List<String> below = segments.subList(prefix.size(), segments.size());
        for (int i = 0; i < below.size(); i++) {
            try {
                path = path.child(PercentCoding.decode(below.get(i)));
            } catch (CharacterCodingException | IllegalArgumentException e) {
                return Optional.of(new Place(path, below.get(i), i == below.size() - 1));
            }
        }
        return Optional.of(new Place(path, "", true));
    }

    private static boolean decodesTo(String segment, String name) {
        try {
            return PercentCoding.decode(segment).equals(name);
        } catch (CharacterCodingException e) {
            return segment.equals(name);
        }
    }

    private static String pathOf(String href) {
        int scheme = href.indexOf("://");
        if (scheme < 0 || href.startsWith("/")) {
            return href;
        }
        int path = href.indexOf('/', scheme + 3);
        return path < 0 ? "/" : href.substring(path);
    }

    private static List<String> segments(String rawPath) {
        List<String> segments = new ArrayList<>();
        for (String segment : rawPath.split("/")) {
            if (!segment.isEmpty()) {
                segments.add(segment);
            }
        }
        return segments;
    }

    /**
     * Where a described item lies.
     *
     * @param path its path; when a name cannot be part of a path, the folder in which that name appears
     * @param refusedName that name as the server wrote it, or empty
     * @param last whether the item itself, and no folder above it, has the refused name
     */
    record Place(ItemPath path, String refusedName, boolean last) {
        boolean isRefused() {
            return !refusedName.isEmpty();
        }
    }
}
