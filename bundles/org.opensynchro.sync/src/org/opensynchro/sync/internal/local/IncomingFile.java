// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Set;
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
    private static final Set<OpenOption> OPTIONS = Set.of(
            StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);

    /** No file is younger than this, and no server means more; what is beyond is a time that nobody set. */
    private static final long LATEST_MILLIS = Duration.ofDays(365 * 200L).toMillis();

    private final ItemPath path;
    private final Path temporary;
    private final Room.Promise room;
    private Checksum checksum = Checksum.NONE;

    private IncomingFile(ItemPath path, Path temporary, Room.Promise room) {
        this.path = path;
        this.temporary = temporary;
        this.room = room;
    }

    /**
     * Receives the whole content into {@code temporary}. When that is {@code resumable}, it may hold the beginning of the
     * very same content already, and what arrived stays there when the rest does not; otherwise it does not exist yet.
     *
     * @param room is told what is written
     * @param disk opens the temporary file for writing
     */
    static IncomingFile receive(
            ItemPath path, Path temporary, Content content, boolean resumable, Room.Promise room, Disk disk)
            throws ReplicaException {
        IncomingFile incoming = new IncomingFile(path, temporary, room);
        boolean keep = resumable;
        try {
            if (!(resumable && incoming.goOn(content, disk)) && !incoming.write(content, 0, disk)) {
                keep = false;
                throw incoming.damaged(content);
            }
            incoming.setTime(content.modifiedMillis());
            content.confirmUnchanged();
            keep = true;
            return incoming;
        } catch (IOException e) {
            if (isFull(temporary)) {
                keep = false;
                throw Failures.diskFull(path, e);
            }
            throw Failures.of(path, e);
        } finally {
            if (!keep) {
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
            return items.item(path.name(), FileStatus.of(temporary)).with(checksum);
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

    /**
     * Goes on with what is there; false when there is nothing, or when it does not go together with the rest. Only where
     * nothing tells that in the end, it matters what a power failure may have left.
     */
    private boolean goOn(Content content, Disk disk) throws IOException {
        if (Files.notExists(temporary, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        long length = Math.min(content.size(), Files.size(temporary));
        long begin = content.checksum().isKnown() ? length : StepwiseFlush.durable(length);
        return begin > 0 && write(content, begin, disk);
    }

    /** Writes the content from {@code begin} on; false when it is not what was announced. */
    private boolean write(Content content, long begin, Disk disk) throws IOException {
        String algorithm = content.checksum().isKnown() ? content.checksum().algorithm() : Checksum.DEFAULT_ALGORITHM;
        MessageDigest digest = Checksum.newDigest(algorithm);
        try (FileChannel channel = FileChannel.open(temporary, OPTIONS)) {
            digestBeginning(channel, begin, digest);
            channel.truncate(begin).position(begin);
            long end = receive(content, begin, channel, digest, disk);
            checksum = Checksum.of(algorithm, digest.digest());
            boolean otherBytes =
                    content.checksum().isKnown() && !content.checksum().equals(checksum);
            if (end != content.size() || otherBytes) {
                return false;
            }
            setTime(content.modifiedMillis());
            channel.force(true);
            return true;
        }
    }

    private static void digestBeginning(FileChannel channel, long end, MessageDigest digest) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        for (long position = 0; position < end; ) {
            buffer.clear().limit((int) Math.min(BUFFER, end - position));
            position += channel.read(buffer, position);
            digest.update(buffer.flip());
        }
    }

    /** {@return where the content ended} */
    private long receive(Content content, long begin, FileChannel channel, MessageDigest digest, Disk disk)
            throws IOException {
        long position = begin;
        try (StepwiseFlush flush = new StepwiseFlush(channel);
                InputStream in = content.open(begin)) {
            OutputStream out = disk.write(channel);
            byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER, content.size()))];
            int count;
            while ((count = in.read(buffer, 0, Math.min(buffer.length, StepwiseFlush.room(position)))) >= 0) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
                position += count;
                room.written(count);
                flush.written(position);
            }
        }
        return position;
    }

    private ItemFailedException damaged(Content content) throws IOException {
        return new ItemFailedException(
                NLS.bind(Messages.IncomingFile_damaged, new Object[] {path, content.size(), Files.size(temporary)}),
                Messages.IncomingFile_damagedAdvice,
                null);
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
            return Files.getFileStore(temporary).getUsableSpace() < Room.FULL;
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
