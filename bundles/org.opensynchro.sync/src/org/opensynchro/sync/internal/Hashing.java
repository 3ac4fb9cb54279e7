// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

/** Reads a file for its checksum alone. Stoppable; the content is never held in memory. */
final class Hashing {
    private static final int BUFFER = 1 << 16;
    private final Cancellation cancellation;

    Hashing(Cancellation cancellation) {
        this.cancellation = cancellation;
    }

    /**
     * The checksum of a file as it is expected to be.
     *
     * @param algorithm in {@link Checksum} notation
     * @throws ReplicaException when the file changed before or while it was read, or cannot be read
     */
    Checksum checksum(Replica replica, ItemPath path, Item expected, String algorithm) throws ReplicaException {
        Content content = replica.read(path, expected);
        MessageDigest digest = Checksum.newDigest(algorithm);
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = content.open(0)) {
            int count;
            while ((count = in.read(buffer)) >= 0) {
                cancellation.check();
                digest.update(buffer, 0, count);
            }
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        try {
            content.confirmUnchanged();
        } catch (IOException e) {
            throw unreadable(path, e);
        }
        return Checksum.of(algorithm, digest.digest());
    }

    /** What a failed attempt to read an item means: a replica tells its reason as the cause. */
    static ReplicaException unreadable(ItemPath path, IOException failure) {
        if (failure.getCause() instanceof ReplicaException reason) {
            return reason;
        }
        return new ItemFailedException(
                Messages.bind(Messages.Hashing_unreadable, path, failure.getMessage()),
                Messages.Hashing_unreadable_advice,
                failure);
    }
}
