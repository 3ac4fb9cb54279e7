// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written down of who comes and goes. */
class AuditTest extends PagesFixture {
    private static final Pattern LINE =
            Pattern.compile("\"event\":\"([a-z-]+)\",\"outcome\":\"([a-z]+)\",\"name\":\"([^\"]*)\"");

    private List<String> events() throws IOException {
        return Files.readAllLines(data().resolve("audit.log")).stream()
                .map(line -> {
                    Matcher parts = LINE.matcher(line);
                    return parts.find() ? parts.group(1) + " " + parts.group(2) + " " + parts.group(3) : line;
                })
                .toList();
    }

    /** Making the accounts was written down already. */
    private void started() throws IOException {
        assertEquals(List.of("account-create ok alice", "account-create ok bob"), events());
        Files.delete(data().resolve("audit.log"));
    }

    @Test
    void whatAnAdministratorDoesIsWrittenDownToo() throws IOException {
        started();
        try (Administration administration = Administration.open(data())) {
            administration.accounts().setPassword(NAME, "another password");
            administration.accounts().update(NAME, details -> details.withEnabled(false));
            administration.accounts().removeSecondFactor(NAME);
            administration.accounts().unlock(NAME);
            administration.accounts().delete(BOB);
            administration.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");
        }
        assertEquals(
                List.of(
                        "password-change ok alice",
                        "account-change ok alice",
                        "second-factor-change ok alice",
                        "account-change ok alice",
                        "account-delete ok bob",
                        "policy-change ok desktop-applications=forbidden"),
                events());
    }

    @Test
    void whatAPersonDoesIsWrittenDownWithoutAnySecret() throws IOException {
        started();
        browser.login(NAME, "a wrong guess");
        browser.login(NAME, PASSWORD);
        Application application = new Application(server.uri(), "laptop");
        browser.open(application.login.getPath()).submit("/login/v2/grant", "decision", "grant");
        String appPassword = Application.text(application.poll(), "appPassword");
        browser.open("/settings").submit("/settings/app-passwords/revoke");
        browser.submit(
                "/settings/password",
                "current",
                PASSWORD,
                "new",
                "a new long password",
                "repeated",
                "a new long password");
        browser.submit("/logout");
        assertEquals(
                List.of(
                        "login failed alice",
                        "login ok alice",
                        "grant ok alice",
                        "revoke ok alice",
                        "password-change ok alice",
                        "logout ok alice"),
                events());
        String log = Files.readString(data().resolve("audit.log"));
        for (String secret : List.of("guess", PASSWORD, appPassword, "new long", application.pollToken)) {
            assertFalse(log.contains(secret), log);
        }
    }

    @Test
    void theFirstLoginOfAProgramAndRefusedOnesAreWrittenDown() throws IOException {
        started();
        client.get("/ocs/v2.php/cloud/user");
        client.get("/ocs/v2.php/cloud/user");
        new Client(server.uri(), NAME, "guess").get("/ocs/v2.php/cloud/user");
        assertEquals(List.of("login ok alice", "login failed alice"), events());
    }

    @Test
    void whoMakesUpAppPasswordsWithoutEndDoesNotFillTheLog() throws IOException {
        started();
        Client guessing = new Client(server.uri(), NAME, "opensynchro-" + "x".repeat(43));
        for (int i = 0; i < 200; i++) {
            assertStatus(401, guessing.get("/ocs/v2.php/cloud/user"));
        }
        assertEquals(Collections.nCopies(7, "login failed alice"), events());
        String last = Files.readAllLines(data().resolve("audit.log")).getLast();
        assertTrue(last.endsWith(",\"count\":100}"), last);
    }

    @Test
    void aPasswordInThePlaceOfTheNameCannotBeReadAnywhereButIsKnownAgain() throws IOException {
        started();
        String typed = "what only carol knows";
        browser.login(typed, "x");
        new Client(server.uri(), typed, "guess").get("/ocs/v2.php/cloud/user");
        new Client(server.uri(), typed, "opensynchro-" + "x".repeat(43)).get("/ocs/v2.php/cloud/user");
        new Client(server.uri(), "carol", "guess").get("/ocs/v2.php/cloud/user");
        List<String> events = events();
        assertEquals(4, events.size(), events::toString);
        assertTrue(events.getFirst().matches("login failed \\?[0-9a-f]{8}"), events::toString);
        assertEquals(3, Collections.frequency(events, events.getFirst()), events::toString);
        assertTrue(events.getLast().matches("login failed \\?[0-9a-f]{8}"), events::toString);
        try (Stream<Path> files = Files.walk(data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(bytes.contains(typed), file::toString);
            }
        }
    }
}
