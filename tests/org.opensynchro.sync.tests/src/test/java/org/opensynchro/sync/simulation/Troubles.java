// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.opensynchro.sync.JournalException;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.LockedException;
import org.opensynchro.workspace.QuotaExceededException;
import org.opensynchro.workspace.UnavailableException;
import org.opensynchro.workspace.UnexpectedAnswerException;
import org.opensynchro.workspace.UnreachableException;
import org.opensynchro.workspace.WorkspaceException;

/** The troubles that wait for the calls of one computer. Each stays with the item that it came upon first, until it ends. */
final class Troubles {
    private final List<Waiting> waiting = new ArrayList<>();
    private final Consumer<String> told;

    private static final class Waiting {
        private final Trouble trouble;
        private int skip;
        private int times;
        private String item = "";

        Waiting(Trouble trouble, int skip, int times) {
            this.trouble = trouble;
            this.skip = skip;
            this.times = times;
        }

        boolean comesUpon(String what) {
            if (!item.isEmpty()) {
                return item.equals(what);
            }
            if (skip-- > 0) {
                return false;
            }
            item = what;
            return true;
        }
    }

    /** @param told is told each trouble when it comes */
    Troubles(Consumer<String> told) {
        this.told = told;
    }

    void add(Trouble trouble, int skip, int times) {
        waiting.add(new Waiting(trouble, skip, times));
    }

    void clear() {
        waiting.clear();
    }

    void disk(Set<Trouble> possible, String path) throws IOException {
        switch (next(possible, path)) {
            case DISK_WRITE_DENIED -> throw new AccessDeniedException(path);
            case DISK_FULL -> throw new FileSystemException(path, null, "No space left on device");
            case DISK_READ_ERROR, DISK_WRITE_ERROR, FLUSH_ERROR ->
                throw new FileSystemException(path, null, "Input/output error");
            case null, default -> {}
        }
    }

    void server(Set<Trouble> possible, String what) throws WorkspaceException {
        switch (next(possible, what)) {
            case REQUEST_LOST -> throw new UnreachableException("No connection");
            case ANSWER_LOST -> throw new UnreachableException("No answer");
            case MAINTENANCE -> throw new UnavailableException("Maintenance");
            case SERVER_ERROR -> throw new UnexpectedAnswerException("500");
            case QUOTA_EXCEEDED -> throw new QuotaExceededException("Full");
            case LOGIN_REFUSED -> throw new AuthenticationException("401");
            case LOCKED -> throw new LockedException("Locked");
            case null, default -> {}
        }
    }

    void piece(String what) throws IOException {
        if (next(Set.of(Trouble.DOWNLOAD_CUT), what) != null) {
            throw new IOException("Connection reset");
        }
    }

    void journal() {
        if (next(Set.of(Trouble.JOURNAL_FULL), "journal") != null) {
            throw new JournalException("The journal cannot be written", null);
        }
    }

    private Trouble next(Set<Trouble> possible, String what) {
        for (Waiting one : waiting) {
            if (possible.contains(one.trouble) && one.comesUpon(what)) {
                if (--one.times <= 0) {
                    waiting.remove(one);
                }
                // The names of temporary files tell of the process that runs the simulation.
                told.accept(one.trouble + " at " + what.replaceFirst("partial/.*", "partial"));
                return one.trouble;
            }
        }
        return null;
    }
}
