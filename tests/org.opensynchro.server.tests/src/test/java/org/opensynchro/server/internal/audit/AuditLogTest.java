// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.internal.audit.Audit.Origin;
import org.opensynchro.server.internal.audit.Audit.Outcome;

class AuditLogTest {
    @TempDir
    private Path directory;

    private Instant now = Instant.parse("2030-01-01T00:00:00.123456Z");

    private List<String> lines(String file) throws IOException {
        return Files.readAllLines(directory.resolve(file));
    }

    private AuditLog log(long largest) {
        return new AuditLog(directory, () -> now, largest);
    }

    @Test
    void aLineTellsWhatHappenedToWhomAndFromWhere() throws IOException {
        log(1000).write(AuditEvent.PASSWORD_CHANGE, Outcome.FAILED, "alice", new Origin("192.0.2.1", "Browser"));
        assertEquals(
                List.of("{\"time\":\"2030-01-01T00:00:00.123Z\",\"event\":\"password-change\",\"outcome\":\"failed\","
                        + "\"name\":\"alice\",\"address\":\"192.0.2.1\",\"userAgent\":\"Browser\"}"),
                lines("audit.log"));
    }

    @Test
    void whatAStrangerTypesCannotLookLikeAnotherLineNorFillTheDisk() throws IOException {
        String forged = "x\"}\n{\"event\":\"login\"\u001b[2J\u2028\u202e" + "y".repeat(10_000);
        log(100_000).write(AuditEvent.LOGIN, Outcome.FAILED, forged, new Origin("192.0.2.1", forged));
        String line = lines("audit.log").getFirst();
        assertEquals(1, lines("audit.log").size());
        assertTrue(line.contains("\"name\":\"x\\\"}?{\\\"event\\\":\\\"login\\\"?[2J??yyy"), line);
        assertTrue(line.length() < 600, line);
    }

    @Test
    void onlyTheServersUserCanReadIt() throws IOException {
        log(1000).write(AuditEvent.LOGIN, Outcome.OK, "alice", Origin.COMMAND_LINE);
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("audit.log"))));
    }

    @Test
    void aLongLogIsContinuedInAnotherFileAndTheOldestGoes() throws IOException {
        for (int i = 0; i < 40; i++) {
            log(1000).write(AuditEvent.LOGIN, Outcome.OK, "person" + i, new Origin("192.0.2.1", "Browser"));
        }
        assertTrue(lines("audit.log").getLast().contains("person39"));
        for (int i = 1; i <= 5; i++) {
            assertTrue(Files.size(directory.resolve("audit.log." + i)) <= 1000);
        }
        assertFalse(Files.exists(directory.resolve("audit.log.6")));
        assertTrue(lines("audit.log.2").getLast().compareTo(lines("audit.log.1").getFirst()) < 0);
    }

    @Test
    void linesOfManyAtOnceStayWhole() throws IOException {
        IntStream.range(0, 200)
                .parallel()
                .forEach(i -> log(1_000_000)
                        .write(AuditEvent.LOGIN, Outcome.OK, "person" + i, new Origin("192.0.2.1", "Browser")));
        assertEquals(200, lines("audit.log").size());
        assertTrue(lines("audit.log").stream().allMatch(line -> line.matches("\\{\"time\".*\"Browser\"\\}")));
    }

    private static void refuse(AuditLog log, String address) {
        log.write(AuditEvent.LOGIN, Outcome.FAILED, "alice", new Origin(address, "Browser"));
    }

    /** The address and, if there is one, the count of each line. */
    private List<String> refusals() throws IOException {
        return lines("audit.log").stream()
                .map(line -> line.replaceAll(".*\"address\":\"([^\"]*)\".*?(?:,\"count\":(\\d+))?\\}", "$1 $2")
                        .strip())
                .toList();
    }

    @Test
    void ofVeryManyRefusedLoginsOfOneNetworkWithinAMinuteOnlyFewAreWrittenWithHowManyTheyAre() throws IOException {
        AuditLog log = log(1_000_000);
        for (int i = 0; i < 1_234; i++) {
            refuse(log, "2001:db8:1:2::" + Integer.toHexString(i));
        }
        refuse(log, "192.0.2.1");
        assertEquals(
                List.of(
                        "2001:db8:1:2::0",
                        "2001:db8:1:2::1",
                        "2001:db8:1:2::2",
                        "2001:db8:1:2::3",
                        "2001:db8:1:2::4",
                        "2001:db8:1:2::9 10",
                        "2001:db8:1:2::63 100",
                        "2001:db8:1:2::3e7 1000",
                        "192.0.2.1"),
                refusals());
        now = now.plus(Duration.ofMinutes(1));
        refuse(log, "2001:db8:1:2::1");
        assertEquals("2001:db8:1:2::1", refusals().getLast());
        assertEquals(10, refusals().size());
    }

    @Test
    void refusedLoginsOfVeryManyNetworksDoNotFillTheLogEither() throws IOException {
        AuditLog log = log(10_000_000);
        for (int i = 0; i < 10_000; i++) {
            refuse(log, "10.0." + i / 100 + "." + i % 100);
        }
        assertEquals(50 + 5 + 3, lines("audit.log").size());
    }

    @Test
    void whatIsNoRefusedLoginIsAlwaysWritten() throws IOException {
        AuditLog log = log(1_000_000);
        for (int i = 0; i < 20; i++) {
            refuse(log, "192.0.2.1");
            log.write(AuditEvent.LOGIN, Outcome.OK, "alice", new Origin("192.0.2.1", "Browser"));
            log.write(AuditEvent.PASSWORD_CHANGE, Outcome.FAILED, "alice", new Origin("192.0.2.1", "Browser"));
        }
        assertEquals(20 + 20 + 6, lines("audit.log").size());
    }

    @Test
    void aLogThatCannotBeWrittenStopsNothing() throws IOException {
        Files.createDirectory(directory.resolve("audit.log"));
        log(100_000).write(AuditEvent.LOGIN, Outcome.OK, "alice", Origin.COMMAND_LINE);
        assertTrue(Files.isDirectory(directory.resolve("audit.log")));
    }
}
