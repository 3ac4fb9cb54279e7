// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.ItemPath;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine's own folder in the root of the local replica, so that it is on the same file system: temporary files in
 * {@code partial}, deleted items in {@code trash}, replaced versions in {@code replaced}, and in {@code replacing} what is
 * being replaced. Made when first needed; never listed, never synchronized. Thread-safe.
 */
final class WorkingFolder {
    private static final Logger LOG = LoggerFactory.getLogger(WorkingFolder.class);
    private static final String SUFFIX = ".part";
    private static final String RESUMABLE_SUFFIX = ".resume";
    /** A transfer that nobody went on with for so long is not wanted any more. */
    private static final Duration RESUMABLE_FOR = Duration.ofDays(7);

    /** This process, by number and start: numbers are given again. */
    private static final String OWNER = ownerName(ProcessHandle.current());

    private static final AtomicLong NEXT = new AtomicLong();

    private final Path folder;

    WorkingFolder(Path root) {
        this.folder = root.resolve(IgnoredNames.WORKING_FOLDER);
    }

    /** The folder itself; may not exist. */
    Path folder() {
        return folder;
    }

    /** Whether it was made. */
    boolean isThere() {
        return Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
    }

    /** Where deleted items go; may not exist. */
    Path trash() {
        return folder.resolve("trash");
    }

    /** Where the versions of files go that newer ones replaced; may not exist. */
    Path replaced() {
        return folder.resolve("replaced");
    }

    /** Where files are that are away from their place for a moment; may not exist. */
    Path replacing() {
        return folder.resolve("replacing");
    }

    /** The name of a temporary file that does not exist, in a folder that does. */
    Path newPartial() throws IOException {
        return partials().resolve(newNumber() + SUFFIX);
    }

    /** A text for names of temporary files, which this process gives once and no other ever. */
    String newNumber() {
        return OWNER + '-' + NEXT.incrementAndGet();
    }

    /**
     * The temporary file of one version of one item, in a folder that exists. It stays when the transfer is interrupted, be
     * it by the end of the process, and is found again under the same name. Those of other versions are removed.
     */
    Path resumablePartial(ItemPath path, String version) throws IOException {
        Path partials = partials();
        String ofItem = digest(path.toString()) + '-';
        Path wanted = partials.resolve(ofItem + digest(version) + RESUMABLE_SUFFIX);
        for (Path other : FolderEntries.of(partials, ofItem + '*' + RESUMABLE_SUFFIX)) {
            if (!other.equals(wanted)) {
                Files.deleteIfExists(other);
            }
        }
        return wanted;
    }

    private static String digest(String text) {
        byte[] digest = Checksum.newDigest("SHA1").digest(text.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }

    private Path partials() throws IOException {
        Path partials = folder.resolve("partial");
        prepare();
        Files.createDirectories(partials);
        return partials;
    }

    /**
     * Makes the working folder where it is missing.
     *
     * @throws IOException when it cannot be made; the cause says what that means where something else has its name
     */
    void prepare() throws IOException {
        if (isThere()) {
            return;
        }
        try {
            // Files keep their permissions here, but not those of the folders that guarded them.
            Files.createDirectory(folder, OwnerOnly.ATTRIBUTES);
        } catch (FileAlreadyExistsException e) {
            if (isThere()) {
                return;
            }
            String message = NLS.bind(Messages.WorkingFolder_taken, folder);
            throw new IOException(
                    message, new ReplicaUnavailableException(message, Messages.WorkingFolder_takenAdvice, e));
        }
        hideOnWindows();
    }

    /**
     * Removes what processes that ended by force left behind, but for what a transfer can go on with.
     *
     * @param now the time of this computer
     */
    void removeLeftovers(Instant now) {
        try {
            for (Path partial : FolderEntries.of(folder.resolve("partial"))) {
                String name = partial.getFileName().toString();
                boolean unused = name.endsWith(RESUMABLE_SUFFIX)
                        ? isOlderThan(now.minus(RESUMABLE_FOR), partial)
                        : name.endsWith(SUFFIX) && !isOfLivingProcess(name);
                if (unused) {
                    Files.deleteIfExists(partial);
                }
            }
        } catch (NoSuchFileException e) {
            LOG.trace("Nothing was left in {}", folder, e);
        } catch (IOException e) {
            LOG.warn("Temporary files in {} could not be removed", folder, e);
        }
    }

    private void hideOnWindows() {
        try {
            if (Files.getFileStore(folder).supportsFileAttributeView("dos")
                    && System.getProperty("os.name", "").startsWith("Windows")) {
                Files.setAttribute(folder, "dos:hidden", true);
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("{} cannot be hidden", folder, e);
        }
    }

    private static boolean isOlderThan(Instant time, Path file) throws IOException {
        return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS)
                .toInstant()
                .isBefore(time);
    }

    private static boolean isOfLivingProcess(String partial) {
        int end = partial.lastIndexOf('-');
        int dash = partial.indexOf('-');
        if (dash <= 0 || end <= dash || !partial.substring(0, dash).matches("[0-9]{1,18}")) {
            return false;
        }
        Optional<ProcessHandle> process = ProcessHandle.of(Long.parseLong(partial.substring(0, dash)));
        return process.isPresent() && ownerName(process.get()).equals(partial.substring(0, end));
    }

    private static String ownerName(ProcessHandle process) {
        long start = process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
        return String.format(Locale.ROOT, "%d-%x", process.pid(), start);
    }
}
