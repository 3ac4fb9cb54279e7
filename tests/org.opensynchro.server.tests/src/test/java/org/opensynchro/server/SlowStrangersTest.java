// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests whose bodies come slowly or never, from those who have not shown who they are. */
@Timeout(100)
class SlowStrangersTest extends ServerFixture {
    private static final String POLL = "POST /index.php/login/v2/poll";
    /** More than the server has threads. */
    private static final int MANY = 300;

    private final List<RawConnection> slow = new ArrayList<>();

    @AfterEach
    void giveUp() throws IOException {
        for (RawConnection connection : slow) {
            connection.close();
        }
    }

    private static String request(String line, String from, int length) {
        return line + " HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: " + from
                + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + length + "\r\n\r\n";
    }

    private void sendSlowly(String line, int networks) throws IOException {
        for (int i = 0; i < MANY; i++) {
            RawConnection connection = new RawConnection(server.uri());
            slow.add(connection);
            connection.send(request(line, "192.0.2." + i % networks, 1_000) + "a");
        }
    }

    /** Asks with a short form, which is told that there is no such login (404), unless there is no room for it. */
    private int poll(String from) throws IOException {
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send(request(POLL, from, 7) + "token=x");
            return connection.status();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {POLL, "POST /login/user", "PUT /remote.php/dav/files/alice/a", "POST /settings/password"})
    void whoIsKnownIsServedWhileManyStrangersSendSlowly(String line) throws Exception {
        client.put("a", "content");
        sendSlowly(line, MANY);

        assertEquals("content", client.get("a").body());
        client.put("a", "changed");
        assertEquals("changed", client.get("a").body());
    }

    @Test
    void oneWhoSendsSlowlyKeepsOthersFromNothing() throws Exception {
        sendSlowly(POLL, 1);

        assertEquals(404, poll("198.51.100.1"));
        slow.getLast().skipTo("try again in a minute");
    }

    @Test
    void whereTooManySendThatIsToldAndPasses() throws Exception {
        sendSlowly(POLL, MANY);
        slow.getLast().skipTo("try again in a minute");
        assertEquals(503, poll("198.51.100.1"));

        giveUp();
        int status = poll("198.51.100.1");
        while (status == 503) {
            status = poll("198.51.100.1");
        }
        assertEquals(404, status);
    }
}
