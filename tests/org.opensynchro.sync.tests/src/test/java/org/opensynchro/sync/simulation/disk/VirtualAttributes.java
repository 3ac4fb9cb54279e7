// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What an inode was like at one moment. */
record VirtualAttributes(boolean isDirectory, long size, long number, long modified, long changed, long born)
        implements BasicFileAttributes {

    static VirtualAttributes of(Inode inode, DiskTraits traits) {
        return new VirtualAttributes(
                inode.folder,
                inode.content.length,
                inode.number,
                inode.modified,
                inode.changed,
                traits.birthTimes() ? inode.born : inode.modified);
    }

    private static FileTime time(long nanos) {
        return FileTime.from(nanos, TimeUnit.NANOSECONDS);
    }

    /** Everything, by the names of Java's file systems on Unix. */
    Map<String, Object> unix() {
        return Map.of(
                "isDirectory", isDirectory,
                "isRegularFile", isRegularFile(),
                "isSymbolicLink", isSymbolicLink(),
                "isOther", isOther(),
                "size", size,
                "lastModifiedTime", lastModifiedTime(),
                "creationTime", creationTime(),
                "dev", 1L,
                "ino", number,
                "ctime", time(changed));
    }

    @Override
    public FileTime lastModifiedTime() {
        return time(modified);
    }

    @Override
    public FileTime lastAccessTime() {
        return time(modified);
    }

    @Override
    public FileTime creationTime() {
        return time(born);
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory;
    }

    @Override
    public boolean isSymbolicLink() {
        return false;
    }

    @Override
    public boolean isOther() {
        return false;
    }

    @Override
    public Object fileKey() {
        return "(dev=1,ino=" + number + ")";
    }
}
