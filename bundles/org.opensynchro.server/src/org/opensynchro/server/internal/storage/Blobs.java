// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files that hold contents. Each is written once, under its final name, and belongs to nobody until the database
 * says so: a crash leaves orphans, never half a file that anyone can see. Names are numbers (no name that came from
 * outside reaches the file system): the upper half of an id says during which run of the server the blob was written,
 * so that orphans of earlier runs can be collected while this run writes new ones.
 */
final class Blobs {
    private static final Logger LOGGER = LoggerFactory.getLogger(Blobs.class);
    private static final int BUFFER_SIZE = 128 * 1024;
    /** Bytes that contents leave free on the disk, so that the database can still work: at least, that files can go. */
    private static final long RESERVE = 16 << 20;

    private static final int FOLDER_BITS = 10;
    private static final int RUN_BITS = 32;
    private static final boolean FOLDERS_CAN_BE_SYNCED =
            !System.getProperty("os.name").startsWith("Windows");

    private final Path directory;
    private final long run;
    private final AtomicLong written = new AtomicLong();
    private final Set<Path> foldersToSync = ConcurrentHashMap.newKeySet();
    private volatile Path madeLast;

    /**
     * Uses a directory.
     *
     * @param directory where the blobs are
     * @param run the number of this run of the server, higher than those of all earlier runs
     */
    Blobs(Path directory, long run) {
        this.directory = directory;
        this.run = run;
    }

    /**
     * Writes a new blob. When this returns its bytes are on the disk (its folder is after {@link #syncFolders}).
     *
     * @param body read to its end
     * @param length how many bytes were announced; -1 if that is not known
     * @param limit how many bytes there is room for
     * @return what was written
     * @throws StorageException.QuotaExceeded if the body is longer than the limit or than what the disk has room for
     * @throws IOException if the body cannot be read or the blob cannot be written
     */
    Content write(InputStream body, long length, long limit) throws IOException, StorageException.QuotaExceeded {
        return write(body, length, limit, true);
    }

    /**
     * Writes a new blob as {@link #write(InputStream, long, long)} does.
     *
     * @param digested whether the checksums are wanted; else they are empty
     */
    Content write(InputStream body, long length, long limit, boolean digested)
            throws IOException, StorageException.QuotaExceeded {
        long room = Math.min(limit, usableSpace());
        long id = newId();
        Path file = file(id);
        makeFolder(file.getParent());
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            Content content = copy(id, body, buffer(length), channel, room, digested);
            channel.force(false);
            foldersToSync.add(file.getParent());
            return content;
        } catch (IOException | StorageException.QuotaExceeded | RuntimeException e) {
            boolean full = e instanceof IOException && usableSpace() == 0;
            delete(id);
            if (full) {
                throw new StorageException.QuotaExceeded("The disk of the workspace is full");
            }
            throw e;
        }
    }

    /** Small contents do not pay for the room that large ones need. */
    private static byte[] buffer(long length) {
        return new byte[length < 0 ? BUFFER_SIZE : (int) Math.clamp(length, 1, BUFFER_SIZE)];
    }

    private static Content copy(
            long id, InputStream body, byte[] buffer, FileChannel channel, long limit, boolean digested)
            throws IOException, StorageException.QuotaExceeded {
        Checksums checksums = new Checksums();
        long size = 0;
        for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
            size += count;
            if (size > limit) {
                throw new StorageException.QuotaExceeded("There is not enough room in the workspace");
            }
            if (digested) {
                checksums.update(buffer, count);
            }
            ByteBuffer bytes = ByteBuffer.wrap(buffer, 0, count);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
        return digested ? new Content(id, size, checksums.sha1(), checksums.sha256()) : new Content(id, size, "", "");
    }

    /** Others use a folder only when it is certain that the next commit makes its name durable, too. */
    private void makeFolder(Path folder) throws IOException {
        if (folder.equals(madeLast)) {
            return;
        }
        synchronized (this) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                foldersToSync.add(folder.getParent());
                foldersToSync.add(directory);
            }
            madeLast = folder;
        }
    }

    /** Makes the names of all blobs written so far durable. */
    void syncFolders() throws IOException {
        for (Path folder : foldersToSync) {
            foldersToSync.remove(folder);
            if (FOLDERS_CAN_BE_SYNCED) {
                try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                    channel.force(true);
                } catch (IOException e) {
                    foldersToSync.add(folder);
                    throw e;
                }
            }
        }
    }

    /** {@return an id that no other content has} */
    long newId() {
        return id(run, written.incrementAndGet());
    }

    /** {@return the id of the n-th blob of a run} */
    static long id(long run, long number) {
        return run << RUN_BITS | number;
    }

    /** {@return the file of a blob} */
    Path file(long id) {
        long number = id & (1L << RUN_BITS) - 1;
        return directory
                .resolve(Long.toHexString(id >>> RUN_BITS))
                .resolve(Long.toHexString(number >>> FOLDER_BITS))
                .resolve(Long.toHexString(number));
    }

    /** Deletes a blob that nothing refers to. One that cannot be deleted now is an orphan for the next run. */
    void delete(long id) {
        try {
            Files.deleteIfExists(file(id));
        } catch (IOException e) {
            LOGGER.warn("Cannot delete the unused blob {}", file(id), e);
        }
    }

    /** {@return how many more bytes of contents the disk can take} */
    long usableSpace() {
        return Math.max(0, directory.toFile().getUsableSpace() - RESERVE);
    }
}
