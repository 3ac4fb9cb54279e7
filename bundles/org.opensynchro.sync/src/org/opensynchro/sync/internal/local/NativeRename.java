// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The renames that Java does not offer: without replacing, and exchanging two files in one step ({@code renameat2(2)} on
 * Linux, {@code renamex_np(2)} on macOS). Where system or file system lack them, {@link #run} says so. Thread-safe.
 */
final class NativeRename {
    private static final Logger LOG = LoggerFactory.getLogger(NativeRename.class);
    private static final int WORKING_FOLDER_OF_PROCESS = -100;
    private static final int NOT_FOUND = 2;
    private static final int EXISTS = 17;
    private static final int INVALID = 22;
    private static final int[] UNSUPPORTED = {INVALID, 38, 45, 95, 102};

    /** A kind of rename, with its flag on either system (linux/fs.h, sys/stdio.h). */
    enum Kind {
        WITHOUT_REPLACING(1, 4),
        EXCHANGE(2, 2);

        private final int linux;
        private final int macos;

        Kind(int linux, int macos) {
            this.linux = linux;
            this.macos = macos;
        }
    }

    private NativeRename() {}

    /**
     * Renames.
     *
     * @return false when this is not possible here and nothing was done
     * @throws FileAlreadyExistsException when {@code to} exists and is not to be replaced
     * @throws IOException for every other cause
     */
    static boolean run(Kind kind, Path from, Path to) throws IOException {
        if (!SystemCalls.isOfTheSystem(from)) {
            Optional<SystemCalls> calls = SystemCalls.of(from);
            return calls.isPresent() && calls.get().rename(kind, from, to);
        }
        if (!Library.AVAILABLE) {
            return false;
        }
        try {
            Library.rename(kind, bytes(from), bytes(to));
            return true;
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("The system library has no such rename", e);
            return false;
        } catch (LastErrorException e) {
            int error = e.getErrorCode();
            for (int unsupported : UNSUPPORTED) {
                if (error == unsupported) {
                    return false;
                }
            }
            throw switch (error) {
                case NOT_FOUND -> new NoSuchFileException(from.toString(), to.toString(), null);
                case EXISTS -> new FileAlreadyExistsException(to.toString());
                default -> new FileSystemException(from.toString(), to.toString(), e.getMessage());
            };
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
                Native.register(Platform.isLinux() ? Linux.class : MacOs.class, Platform.C_LIBRARY_NAME);
                return true;
            } catch (UnsatisfiedLinkError e) {
                LOG.info("Atomic renames are not available; files are checked and then renamed", e);
                return false;
            }
        }

        static void rename(Kind kind, byte[] from, byte[] to) throws LastErrorException {
            if (Platform.isLinux()) {
                Linux.renameat2(WORKING_FOLDER_OF_PROCESS, from, WORKING_FOLDER_OF_PROCESS, to, kind.linux);
            } else {
                MacOs.renamex_np(from, to, kind.macos);
            }
        }
    }

    private static final class Linux {
        static native int renameat2(int fromFolder, byte[] from, int toFolder, byte[] to, int flags)
                throws LastErrorException;
    }

    private static final class MacOs {
        static native int renamex_np(byte[] from, byte[] to, int flags) throws LastErrorException;
    }
}
