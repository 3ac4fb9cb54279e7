// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One process has the window of a person: another one that is started shows that window and ends. Who is first is told by a
 * lock, which ends with its process however that ends; the others knock at a socket whose folder only the person can enter.
 */
final class SingleInstance implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SingleInstance.class);
    private static final String LOCK = "window.lock";
    private static final String ADDRESS = "window.address";
    private static final String SOCKET = "window.socket";
    /** In bytes, of the path of a socket; the least that any system allows is 104 with its end. */
    private static final int LONGEST_PATH = 100;

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final Path home;
    private final Optional<FileLock> lock;
    private Optional<ServerSocketChannel> door = Optional.empty();

    private SingleInstance(Path home, Optional<FileLock> lock) {
        this.home = home;
        this.lock = lock;
    }

    /**
     * Becomes the process that has the window.
     *
     * @param home the folder of the person's configuration; made where there is none
     * @return empty when another process has the window
     */
    static Optional<SingleInstance> begin(Path home) {
        try {
            Files.createDirectories(home);
            FileChannel channel =
                    FileChannel.open(home.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new SingleInstance(home, Optional.of(lock)));
        } catch (OverlappingFileLockException e) {
            return Optional.empty();
        } catch (IOException e) {
            LOG.warn("It is not known whether OpenSynchro runs already, since its folder knows no locks", e);
            return Optional.of(new SingleInstance(home, Optional.empty()));
        }
    }

    /**
     * Shows the window of the other process. Waits a while for one that is just being opened.
     *
     * @return whether it was there to be asked
     */
    static boolean showOther(Path home) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!knock(home)) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return true;
    }

    private static boolean knock(Path home) {
        try {
            Path socket = Path.of(Files.readString(home.resolve(ADDRESS), StandardCharsets.UTF_8));
            SocketChannel.open(UnixDomainSocketAddress.of(socket)).close();
            return true;
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            LOG.debug("The window that is there already does not show itself", e);
            return false;
        }
    }

    /** Has the window shown whenever another process asks for it. */
    void listen(Runnable show) {
        if (lock.isEmpty()) {
            return;
        }
        try {
            Path socket = home.resolve(SOCKET);
            if (socket.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST_PATH) {
                socket = Files.createTempDirectory("opensynchro").resolve(SOCKET);
            }
            Files.deleteIfExists(socket);
            ServerSocketChannel opened = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
            opened.bind(UnixDomainSocketAddress.of(socket));
            Files.writeString(home.resolve(ADDRESS), socket.toString(), StandardCharsets.UTF_8);
            door = Optional.of(opened);
            Thread.ofPlatform().daemon().name("window").start(() -> answer(opened, show));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Starting OpenSynchro again will not show this window", e);
        }
    }

    private static void answer(ServerSocketChannel door, Runnable show) {
        try {
            while (true) {
                door.accept().close();
                show.run();
            }
        } catch (AsynchronousCloseException e) {
            LOG.debug("OpenSynchro ends", e);
        } catch (IOException e) {
            LOG.warn("Starting OpenSynchro again does not show this window any more", e);
        }
    }

    @Override
    public void close() {
        try {
            if (door.isPresent()) {
                Path socket = ((UnixDomainSocketAddress) door.get().getLocalAddress()).getPath();
                door.get().close();
                Files.deleteIfExists(socket);
                if (!socket.startsWith(home)) {
                    Files.deleteIfExists(socket.getParent());
                }
            }
            if (lock.isPresent()) {
                lock.get().acquiredBy().close();
            }
        } catch (IOException e) {
            LOG.debug("What is left is of no use to anybody", e);
        }
    }
}
