// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Permission;

/** Makes items of what a server says about them. */
public final class Items {
    /** What an account may do where the server does not tell: try, and be told. */
    public static final Set<Permission> ALL_PERMISSIONS = Set.copyOf(EnumSet.allOf(Permission.class));

    private static final String BASIC = "<d:resourcetype/><d:getetag/><d:getcontentlength/><d:getlastmodified/>";

    /** The body of a PROPFIND that asks for the room that is left. */
    static final String QUOTA = "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<d:propfind xmlns:d=\"DAV:\"><d:prop><d:quota-available-bytes/></d:prop></d:propfind>";

    private Items() {}

    /** The body of a PROPFIND that asks for what {@link #item} reads and no more. */
    static String propfind(boolean dialect, LockReading locks) {
        String own = dialect ? "<oc:id/><oc:fileid/><oc:permissions/><oc:checksums/><oc:size/>" : "";
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<d:propfind xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\""
                + " xmlns:nc=\"http://nextcloud.org/ns\"><d:prop>"
                + BASIC + own + locks.properties() + "</d:prop></d:propfind>";
    }

    /**
     * The item that a response describes.
     *
     * @return empty when the response does not say what a file needs to be synchronized
     */
    static Optional<OnlineItem> item(DavResponse response, ItemPath path, LockReading locks) {
        boolean folder = response.property(DavResponse.COLLECTION).isPresent();
        long size = number(response.property("getcontentlength").or(() -> response.property("size")));
        if (!folder && (size < 0 || response.property("resourcetype").isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new OnlineItem(
                path,
                folder ? ItemKind.FOLDER : ItemKind.FILE,
                // The padded form with the server's instance in it is the one that uploads answer with (OC-FileId).
                response.property("id").or(() -> response.property("fileid")).orElse(""),
                Etags.normalize(response.property("getetag").orElse("")),
                folder ? 0 : size,
                millis(response.property("getlastmodified").orElse("")),
                folder ? Checksum.NONE : checksum(response.property("checksums").orElse("")),
                response.property("permissions").map(Items::permissions).orElse(ALL_PERMISSIONS),
                folder ? Lock.NONE : locks.read(response)));
    }

    static long number(Optional<String> text) {
        try {
            return text.map(Long::parseLong).orElse(-1L);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** Milliseconds of an HTTP date (RFC 9110, 5.6.7), or 0 where there is none. */
    public static long millis(String httpDate) {
        if (httpDate.isEmpty()) {
            return 0;
        }
        try {
            return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(httpDate))
                    .toEpochMilli();
        } catch (DateTimeException e) {
            return 0;
        }
    }

    /** The first checksum in a list like {@code SHA1:... MD5:...} that this computer can compare. */
    private static Checksum checksum(String list) {
        for (String text : list.split("\\s+")) {
            Checksum checksum = Checksum.parse(text);
            if (checksum.isKnown()) {
                return checksum;
            }
        }
        return Checksum.NONE;
    }

    private static Set<Permission> permissions(String letters) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        for (char letter : letters.toCharArray()) {
            switch (letter) {
                case 'W' -> permissions.add(Permission.WRITE);
                case 'C' -> permissions.add(Permission.CREATE_FILES);
                case 'K' -> permissions.add(Permission.CREATE_FOLDERS);
                case 'D' -> permissions.add(Permission.DELETE);
                case 'N' -> permissions.add(Permission.RENAME);
                case 'V' -> permissions.add(Permission.MOVE);
                case 'R' -> permissions.add(Permission.SHARE);
                default -> {
                    // S (shared) and M (mounted) tell where the item comes from, not what may be done with it.
                }
            }
        }
        return permissions;
    }
}
