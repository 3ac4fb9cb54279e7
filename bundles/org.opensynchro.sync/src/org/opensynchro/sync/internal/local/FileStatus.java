// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the system tells of a file or folder at one moment, all of it from one look.
 *
 * @param isDirectory whether it is a folder
 * @param isRegularFile whether it is a file with content
 * @param isSymbolicLink whether it is a link
 * @param isOther whether it is something else: a device, a socket, a junction of Windows
 * @param size bytes of content
 * @param modifiedNanos last modification, nanoseconds since 1970-01-01T00:00Z
 * @param bornNanos birth, in the same unit; the last modification where the system does not tell it
 * @param device the disk it lies on, empty where the system tells none
 * @param inode its number on that disk, empty where the system tells none (Windows)
 * @param changeMark when content or description last changed, as the system alone can set it ({@code st_ctime} of POSIX), so
 *     that an edit shows even where a program puts the time of modification back; empty where the system tells none
 */
record FileStatus(
        boolean isDirectory,
        boolean isRegularFile,
        boolean isSymbolicLink,
        boolean isOther,
        long size,
        long modifiedNanos,
        long bornNanos,
        String device,
        String inode,
        String changeMark) {

    /** The attribute view of Java's file systems on Unix; it is not documented, but reads everything with one call. */
    private static final String UNIX = "unix";

    private static final String UNIX_ATTRIBUTES =
            UNIX + ":isDirectory,isRegularFile,isSymbolicLink,isOther,size,lastModifiedTime,creationTime,dev,ino,ctime";

    /**
     * Looks at what is at a path.
     *
     * @throws java.nio.file.NoSuchFileException when nothing is there
     */
    static FileStatus of(Path path, LinkOption... options) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains(UNIX)
                ? of(Files.readAttributes(path, UNIX_ATTRIBUTES, options))
                : of(Files.readAttributes(path, BasicFileAttributes.class, options));
    }

    private static FileStatus of(Map<String, Object> attributes) {
        return new FileStatus(
                (boolean) attributes.get("isDirectory"),
                (boolean) attributes.get("isRegularFile"),
                (boolean) attributes.get("isSymbolicLink"),
                (boolean) attributes.get("isOther"),
                (long) attributes.get("size"),
                nanos((FileTime) attributes.get("lastModifiedTime")),
                nanos((FileTime) attributes.get("creationTime")),
                attributes.get("dev").toString(),
                attributes.get("ino").toString(),
                Long.toString(nanos((FileTime) attributes.get("ctime")), Character.MAX_RADIX));
    }

    private static FileStatus of(BasicFileAttributes attributes) {
        // The documented form of a Unix file key is "(dev=fd00,ino=1234)".
        String key = attributes.fileKey() == null ? "" : attributes.fileKey().toString();
        int comma = key.indexOf(",ino=");
        return new FileStatus(
                attributes.isDirectory(),
                attributes.isRegularFile(),
                attributes.isSymbolicLink(),
                attributes.isOther(),
                attributes.size(),
                nanos(attributes.lastModifiedTime()),
                nanos(attributes.creationTime()),
                comma < 0 ? "" : key.substring(0, comma),
                comma < 0 ? key : key.substring(comma + 5, key.length() - 1),
                "");
    }

    private static long nanos(FileTime time) {
        return time.to(TimeUnit.NANOSECONDS);
    }

    /** Whether this is a file or folder, and not a link, a device or a junction. */
    boolean isItem() {
        return !isSymbolicLink && !isOther && (isRegularFile || isDirectory);
    }

    /** Whether two folders lie on one file system, as far as the system tells. */
    boolean isOnDiskOf(FileStatus other) {
        return device.equals(other.device);
    }

    /** Whether the system tells a birth that is not just the last modification. */
    boolean hasOwnBirth() {
        return bornNanos != modifiedNanos;
    }
}
