// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finds out whether some process has a file open for writing.
 *
 * <p>On Linux by asking for a read lease ({@code fcntl(2)}, F_SETLEASE), which the system grants only when nobody writes;
 * it is given back at once. A process that opens the file in between is held up for that moment, and the signal that tells
 * us so is one that is ignored (SIGURG). Leases exist for a person's own files on local file systems; where they do not,
 * and on other systems, it is not known. Thread-safe.
 */
final class OpenFiles {
    private static final Logger LOG = LoggerFactory.getLogger(OpenFiles.class);

    // Values of asm-generic/fcntl.h and signal.h, which x86, ARM and RISC-V share.
    private static final int READ_ONLY_NO_FOLLOW_CLOEXEC_NONBLOCK = noFollow() | 02000000 | 04000;
    private static final int SET_SIGNAL = 10;
    private static final int SET_LEASE = 1024;
    private static final int READ_LEASE = 0;
    private static final int NO_LEASE = 2;
    private static final int URGENT = 23;
    private static final int TRY_AGAIN = 11;

    private OpenFiles() {}

    /** Who may write to a file at this moment. */
    enum Writers {
        /** Nobody: whoever wrote to it has closed it, and mapped no part of it for writing. */
        NONE,
        /** Some process has it open for writing. */
        SOME,
        /** It cannot be told. */
        UNKNOWN
    }

    /** Whether some process certainly has a file open for writing. */
    static boolean isOpenForWriting(Path file) {
        return writers(file) == Writers.SOME;
    }

    static Writers writers(Path file) {
        if (!SystemCalls.isOfTheSystem(file)) {
            return SystemCalls.of(file)
                    .map(calls -> calls.isOpenForWriting(file) ? Writers.SOME : Writers.NONE)
                    .orElse(Writers.UNKNOWN);
        }
        if (!Library.AVAILABLE) {
            return Writers.UNKNOWN;
        }
        int descriptor = -1;
        try {
            descriptor = Library.open(bytes(file), READ_ONLY_NO_FOLLOW_CLOEXEC_NONBLOCK);
            Library.fcntl(descriptor, SET_SIGNAL, URGENT);
            Library.fcntl(descriptor, SET_LEASE, READ_LEASE);
            Library.fcntl(descriptor, SET_LEASE, NO_LEASE);
            return Writers.NONE;
        } catch (LastErrorException e) {
            LOG.trace("No lease on {}", file, e);
            return descriptor >= 0 && e.getErrorCode() == TRY_AGAIN ? Writers.SOME : Writers.UNKNOWN;
        } finally {
            if (descriptor >= 0) {
                Library.close(descriptor);
            }
        }
    }

    private static int noFollow() {
        // O_NOFOLLOW is one of the few that differ on ARM.
        return Platform.isARM() ? 0100000 : 0400000;
    }

    private static byte[] bytes(Path path) {
        Charset encoding = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return (path.toAbsolutePath().toString() + '\0').getBytes(encoding);
    }

    /** Bound on first use, because that takes a tenth of a second. */
    private static final class Library {
        static final boolean AVAILABLE = bind();

        private static boolean bind() {
            if (!Platform.isLinux()) {
                return false;
            }
            try {
                Native.register(Library.class, Platform.C_LIBRARY_NAME);
                return true;
            } catch (UnsatisfiedLinkError e) {
                LOG.info("It cannot be told which files are open for writing", e);
                return false;
            }
        }

        static native int open(byte[] path, int flags) throws LastErrorException;

        static native int fcntl(int descriptor, int command, int argument) throws LastErrorException;

        static native int close(int descriptor);
    }
}
