// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells a folder that can never be flushed from one whose flush failed: Java gives both the same exception, with words in the
 * language of the system, and only the error number of {@code fsync(2)} knows. Thread-safe.
 */
final class NativeFlush {
    private static final Logger LOG = LoggerFactory.getLogger(NativeFlush.class);

    /** EINVAL, and "not supported" or "not implemented" in the numbers of Linux and macOS. */
    private static final Set<Integer> IMPOSSIBLE = Set.of(22, 38, 45, 95, 102);

    private static final int READ_ONLY = 0;

    private NativeFlush() {}

    /**
     * Whether the file system of a folder cannot flush folders at all. Asked after a flush that failed: a disk that reports
     * an error only once does not hide it by this.
     */
    static boolean isImpossible(Path folder) {
        return SystemCalls.isOfTheSystem(folder) && Library.AVAILABLE && isRefused(folder);
    }

    private static boolean isRefused(Path folder) {
        int descriptor;
        try {
            descriptor = Library.open(bytes(folder), READ_ONLY);
        } catch (LastErrorException e) {
            return false;
        }
        try {
            Library.fsync(descriptor);
            return false;
        } catch (LastErrorException e) {
            return IMPOSSIBLE.contains(e.getErrorCode());
        } finally {
            Library.close(descriptor);
        }
    }

    private static byte[] bytes(Path path) {
        // The encoding in which Java itself hands file names to the system.
        Charset encoding = Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"));
        return (path.toAbsolutePath().toString() + '\0').getBytes(encoding);
    }

    /** Bound on first use, because that takes a tenth of a second. */
    private static final class Library {
        static final boolean AVAILABLE = bind();

        private static boolean bind() {
            if (!Platform.isLinux() && !Platform.isMac()) {
                return false;
            }
            try {
                Native.register(Library.class, Platform.C_LIBRARY_NAME);
                return true;
            } catch (UnsatisfiedLinkError e) {
                LOG.info("Folders that cannot be flushed are not told from those whose flush failed", e);
                return false;
            }
        }

        static native int open(byte[] path, int flags) throws LastErrorException;

        static native int fsync(int descriptor) throws LastErrorException;

        static native int close(int descriptor) throws LastErrorException;
    }
}
