// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells which file or folder an item is, whatever its name: by inode number and, where the file system tells it, time of
 * birth, because inode numbers are given again soon after a deletion. The number of the device is left out: it changes
 * from one mount of the same disk to the next. Thread-safe.
 */
final class ItemIdentity {
    private static final Logger LOG = LoggerFactory.getLogger(ItemIdentity.class);

    private final Path root;
    private final WorkingFolder work;
    private volatile Boolean birthTimes;

    ItemIdentity(Path root, WorkingFolder work) {
        this.root = root;
        this.work = work;
    }

    /** The identity of an item, or the empty text where the system gives no file keys (Windows). */
    String of(FileStatus status) {
        String inode = status.inode();
        return inode.isEmpty() || !hasBirthTimes() ? inode : inode + ':' + Long.toHexString(status.bornNanos());
    }

    /**
     * Java reports the time of modification where it knows no time of birth; so the two are compared on an item that was
     * modified after its birth, for this must have one answer for good.
     */
    boolean hasBirthTimes() {
        Boolean known = birthTimes;
        if (known == null) {
            known = findOut();
            birthTimes = known;
        }
        return known;
    }

    private boolean findOut() {
        try {
            if (FileStatus.of(root).hasOwnBirth()) {
                return true;
            }
            Path probe = work.newPartial();
            try {
                Files.createFile(probe);
                Files.setLastModifiedTime(probe, FileTime.from(1, TimeUnit.DAYS));
                return FileStatus.of(probe).hasOwnBirth();
            } finally {
                Files.deleteIfExists(probe);
            }
        } catch (IOException e) {
            LOG.debug("Birth times cannot be found out in {}", root, e);
            return false;
        }
    }
}
