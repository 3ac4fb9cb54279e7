// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.opensynchro.server.internal.ocs.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit log: {@code audit.log} in the data directory, one JSON object (RFC 8259) a line, readable by the server's user
 * only. It is only appended to; past a size it is renamed {@code audit.log.1} and so on, and the oldest goes. The server
 * and an administrator's command line may write at the same time. Of very many {@link RefusedLogins} not each is written.
 * For any thread.
 */
public final class AuditLog implements Audit {
    private static final Logger LOGGER = LoggerFactory.getLogger(AuditLog.class);
    private static final long LARGEST = 10_000_000;
    private static final int OLD_FILES = 5;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_USER_AGENT = 200;

    private final Path file;
    private final InstantSource clock;
    private final long largest;
    private final RefusedLogins refused;

    /**
     * Keeps the log of a data directory.
     *
     * @param dataDirectory the directory, which must exist
     * @param clock for the time of each event
     */
    public AuditLog(Path dataDirectory, InstantSource clock) {
        this(dataDirectory, clock, LARGEST);
    }

    /** @param largest past how many bytes the next file is begun */
    AuditLog(Path dataDirectory, InstantSource clock, long largest) {
        this.file = dataDirectory.resolve("audit.log");
        this.clock = clock;
        this.largest = largest;
        this.refused = new RefusedLogins(clock);
    }

    @Override
    public synchronized void write(AuditEvent event, Outcome outcome, String name, Origin origin) {
        int count = event == AuditEvent.LOGIN && outcome != Outcome.OK ? refused.count(origin.network()) : 1;
        if (RefusedLogins.isTold(count)) {
            write(event, outcome, name, origin, count);
        }
    }

    private void write(AuditEvent event, Outcome outcome, String name, Origin origin, int count) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("event", event.word());
        line.put("outcome", outcome.name().toLowerCase(Locale.ROOT));
        line.put("name", shortened(name, LONGEST_NAME));
        line.put("address", shortened(origin.address(), LONGEST_NAME));
        line.put("userAgent", shortened(origin.userAgent(), LONGEST_USER_AGENT));
        if (count > RefusedLogins.FIRST) {
            line.put("count", count);
        }
        byte[] bytes = (Document.json(line) + '\n').getBytes(StandardCharsets.UTF_8);
        try {
            if (isFull(bytes.length)) {
                rotate(bytes.length);
            }
            try (FileChannel log = OwnerOnlyFile.append(file)) {
                log.write(ByteBuffer.wrap(bytes));
            }
        } catch (IOException e) {
            LOGGER.error("The audit log cannot be written: {} of {}", event.word(), shortened(name, LONGEST_NAME), e);
        }
    }

    private boolean isFull(int more) throws IOException {
        return Files.exists(file) && Files.size(file) + more > largest;
    }

    /** One at a time begins another file; what others append meanwhile is in the one or the other. */
    private void rotate(int more) throws IOException {
        try (FileChannel turns = OwnerOnlyFile.append(file.resolveSibling("audit.lock"));
                FileLock turn = turns.tryLock()) {
            if (turn != null && isFull(more)) {
                moveOn();
            }
        } catch (OverlappingFileLockException e) {
            LOGGER.debug("Another part of this process begins another audit log", e);
        }
    }

    private void moveOn() throws IOException {
        for (int old = OLD_FILES; old > 0; old--) {
            Path from = old == 1 ? file : old(old - 1);
            if (Files.exists(from)) {
                Files.move(from, old(old), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path old(int number) {
        return file.resolveSibling("audit.log." + number);
    }

    /** What is not printable may mean something to a terminal: nobody is to write that into an administrator's log. */
    private static String shortened(String text, int longest) {
        String printable = text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]", "?");
        return printable.length() <= longest ? printable : printable.substring(0, longest) + "...";
    }
}
