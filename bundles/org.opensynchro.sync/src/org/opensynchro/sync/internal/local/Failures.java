// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.ItemFailedException;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.ItemPath;

/** Says what an error of the file system means to the engine, and to the person. */
final class Failures {
    private Failures() {}

    /** What {@code e} means for the item. */
    static ReplicaException of(ItemPath path, IOException e) {
        if (e.getCause() instanceof ReplicaException known) {
            return known;
        }
        return switch (e) {
            case NoSuchFileException gone -> new SurpriseException(NLS.bind(Messages.Failures_gone, path), gone);
            case FileAlreadyExistsException taken -> taken(path, taken);
            case NotDirectoryException noFolder -> taken(path, noFolder);
            case DirectoryNotEmptyException full ->
                new SurpriseException(NLS.bind(Messages.Failures_notEmpty, path), full);
            case ClosedByInterruptException stopped -> interrupted(path, stopped);
            default -> byReason(path, e);
        };
    }

    /**
     * What {@code e} means for an item that was to be given this name. Disks that cannot hold all names of this system, such as
     * FAT and exFAT on Linux, refuse the others in words that tell nothing, or say that there is no such file.
     */
    static ReplicaException ofNew(ItemPath path, Path at, IOException e) {
        boolean refused = e instanceof NoSuchFileException || reason(e).contains("Invalid argument");
        Optional<String> objection = LocalNames.WINDOWS.objection(path.name());
        return refused && objection.isPresent() && Files.isDirectory(at.getParent())
                ? name(path, objection.get())
                : of(path, e);
    }

    static SurpriseException changed(ItemPath path) {
        return new SurpriseException(NLS.bind(Messages.Failures_changed, path));
    }

    static SurpriseException taken(ItemPath path, IOException cause) {
        return new SurpriseException(NLS.bind(Messages.Failures_taken, path), cause);
    }

    static SurpriseException parentMissing(ItemPath path) {
        return new SurpriseException(NLS.bind(Messages.Failures_parentMissing, path));
    }

    static ItemFailedException open(ItemPath path) {
        return new ItemFailedException(NLS.bind(Messages.Failures_open, path), Messages.Failures_openAdvice, null);
    }

    static ItemFailedException name(ItemPath path, String objection) {
        return new ItemFailedException(
                NLS.bind(Messages.Failures_name, path, objection), Messages.Failures_nameAdvice, null);
    }

    static ReplicaUnavailableException diskFull(ItemPath path, Throwable cause) {
        return new ReplicaUnavailableException(
                NLS.bind(Messages.Failures_diskFull, path), Messages.Failures_diskFullAdvice, cause);
    }

    /** Whether the system says that there is no room left, in whatever words. */
    static boolean isDiskFull(IOException e) {
        String reason = reason(e);
        return reason.contains("No space left")
                || reason.contains("quota exceeded")
                || reason.contains("not enough space");
    }

    /** Whether rights are missing; what only the owner or the administrator may do is told apart by the system. */
    static boolean isDenied(IOException e) {
        return e instanceof AccessDeniedException
                || e instanceof FileSystemException f
                        && f.getReason() != null
                        && f.getReason().contains("Operation not permitted");
    }

    private static ReplicaException byReason(ItemPath path, IOException e) {
        String reason = reason(e);
        if (isDiskFull(e)) {
            return diskFull(path, e);
        }
        if (isDenied(e)) {
            return denied(path, e);
        }
        if (reason.contains("Read-only file system")) {
            return new ReplicaUnavailableException(Messages.Failures_readOnly, Messages.Failures_readOnlyAdvice, e);
        }
        if (reason.contains("name too long")) {
            return name(path, Messages.Failures_pathTooLong);
        }
        return new ItemFailedException(
                NLS.bind(Messages.Failures_other, path, reason), Messages.Failures_retryAdvice, e);
    }

    private static ItemFailedException denied(ItemPath path, IOException e) {
        return new ItemFailedException(NLS.bind(Messages.Failures_denied, path), Messages.Failures_deniedAdvice, e);
    }

    static SurpriseException interrupted(ItemPath path, IOException e) {
        return new SurpriseException(NLS.bind(Messages.Failures_interrupted, path), e);
    }

    /** The words of the system. */
    static String reason(IOException e) {
        if (isDenied(e)) {
            return Messages.Failures_deniedReason;
        }
        String reason = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
        return reason == null ? e.getClass().getSimpleName() : reason;
    }
}
