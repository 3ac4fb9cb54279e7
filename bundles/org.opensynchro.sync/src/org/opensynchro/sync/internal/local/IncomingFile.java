// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Content on its way to a file: written to a temporary file, verified, given its time and made durable, before it gets a
 * name that anybody looks at. What is not published is removed on closing.
 */
final class IncomingFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(IncomingFile.class);
    private static final int BUFFER = 64 * 1024;

    /** No file is younger than this, and no server means more; what is beyond is a time that nobody set. */
    private static final long LATEST_MILLIS = Duration.ofDays(365 * 200L).toMillis();

    private final ItemPath path;
    private final Path temporary;
    private Checksum checksum = Checksum.NONE;

    private IncomingFile(ItemPath path, Path temporary) {
        this.path = path;
        this.temporary = temporary;
    }

    /**
     * Receives the whole content into {@code temporary}, which does not exist.
     *
     * @param disk opens the temporary file for writing
     */
    static IncomingFile receive(ItemPath path, Path temporary, Content content, Disk disk) throws ReplicaException {
        IncomingFile incoming = new IncomingFile(path, temporary);
        boolean complete = false;
        try {
            incoming.write(content, disk);
            incoming.setTime(content.modifiedMillis());
            content.confirmUnchanged();
            complete = true;
            return incoming;
        } catch (IOException e) {
            throw isFull(temporary) ? Failures.diskFull(path, e) : Failures.of(path, e);
        } finally {
            if (!complete) {
                incoming.close();
            }
        }
    }

    /** Where the content is until it is published. */
    Path temporary() {
        return temporary;
    }

    /**
     * The file as it was written. Later looks at the published file could already show what somebody else made of it, and
     * that is not what was agreed on.
     */
    Item item(LocalItems items) throws ReplicaException {
        try {
            return items.item(path.name(), temporary, Files.readAttributes(temporary, BasicFileAttributes.class))
                    .with(checksum);
        } catch (IOException e) {
            throw Failures.of(path, e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            LOG.warn("The temporary file {} could not be removed; that is tried again on the next start", temporary, e);
        }
    }

    private void write(Content content, Disk disk) throws IOException, ReplicaException {
        String algorithm = content.checksum().isKnown() ? content.checksum().algorithm() : Checksum.DEFAULT_ALGORITHM;
        MessageDigest digest = Checksum.newDigest(algorithm);
        try (FileChannel channel =
                        FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = disk.write(channel);
                InputStream in = content.open(0)) {
            byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER, content.size()))];
            long received = 0;
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                received += count;
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
            checksum = Checksum.of(algorithm, digest.digest());
            verify(content, received);
            setTime(content.modifiedMillis());
            channel.force(true);
        }
    }

    private void verify(Content content, long received) throws ItemFailedException {
        boolean otherBytes = content.checksum().isKnown() && !content.checksum().equals(checksum);
        if (received != content.size() || otherBytes) {
            throw new ItemFailedException(
                    NLS.bind(Messages.IncomingFile_damaged, new Object[] {path, content.size(), received}),
                    Messages.Failures_retryAdvice,
                    null);
        }
    }

    private void setTime(long millis) {
        if (millis <= 0 || millis > LATEST_MILLIS) {
            return;
        }
        try {
            // Set again after closing where needed: on Windows, closing a written file may touch its time.
            FileTime time = FileTime.fromMillis(millis);
            if (!Files.getLastModifiedTime(temporary).equals(time)) {
                Files.setLastModifiedTime(temporary, time);
            }
        } catch (IOException e) {
            LOG.debug("The time of {} could not be set", path, e);
        }
    }

    /** Looks at the room that is left, because the system says what went wrong in the language of the person. */
    private static boolean isFull(Path temporary) {
        try {
            return Files.getFileStore(temporary).getUsableSpace() < FileStorage.FULL;
        } catch (IOException e) {
            LOG.debug("The room left beside {} is not known", temporary, e);
            return false;
        }
    }

    /** How bytes reach the disk; tests make it full here. */
    @FunctionalInterface
    interface Disk {
        /** The plain way. */
        Disk PLAIN = Channels::newOutputStream;

        /** A stream into the file. */
        OutputStream write(FileChannel file) throws IOException;
    }
}
