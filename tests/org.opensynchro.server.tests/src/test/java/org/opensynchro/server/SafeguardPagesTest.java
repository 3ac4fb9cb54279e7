// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.server.internal.mail.MailServer;

/** Security codes, forgotten passwords and second factors, as a browser meets them. */
@Timeout(120)
class SafeguardPagesTest {
    private static final String PASSWORD = "right password";
    private static final String PUBLIC = "https://workspace.example.org";

    @TempDir
    Path directory;

    private final MailServer mail = new MailServer();
    private Instant now = Instant.now();
    private WorkspaceServer server;
    private Browser browser;

    @BeforeEach
    void start() throws Exception {
        write("workspace.name = Test & Co\nworkspace.url = " + PUBLIC
                + "\nsmtp.host = 127.0.0.1\nsmtp.security = none\n" + "smtp.from = workspace@example.org\nsmtp.port = "
                + mail.port() + "\n");
        open();
    }

    private void write(String settings) throws Exception {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/workspace.properties"), settings);
    }

    private void open() throws Exception {
        server = WorkspaceServer.start(
                ServerSettings.of(directory.resolve("data")).loggingRequestsTo(directory.resolve("requests.log")),
                () -> now);
        if (server.accounts().names().isEmpty()) {
            server.accounts().create("alice", PASSWORD, details -> details.withEmail("alice@example.org"));
            server.accounts().create("bob", PASSWORD, details -> details.withEmail("bob@example.org"));
        }
        browser = new Browser(server.uri());
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
        mail.close();
    }

    private Browser another() {
        return new Browser(server.uri());
    }

    private void fail(Browser by, String name) {
        by.open("/login").submit("/login/user", "user", name);
        for (int i = 0; i < 5; i++) {
            assertFalse(by.body().contains("name=\"code\""), "no code before the fifth failure");
            by.submit("/login/password", "password", "wrong" + i);
        }
        assertTrue(by.body().contains("name=\"code\""), by.body());
    }

    @Test
    void afterFiveWrongPasswordsThePageAsksForTheCodeOfTheEmailToo() throws Exception {
        fail(browser, "alice");
        browser.submit("/login/password", "password", PASSWORD);
        assertTrue(browser.body().contains("or the security code is not right"), browser.body());
        browser.submit("/login/password", "password", PASSWORD, "code", mail.code(1));
        assertEquals("/home", browser.path);
        another().login("alice", PASSWORD);
        assertEquals(1, mail.count());
    }

    @Test
    void theProgramsOfThePersonAreRefusedTheirPasswordWhileACodeIsNeeded() throws Exception {
        fail(browser, "alice");
        Client client = new Client(server.uri(), "alice", PASSWORD);
        assertEquals(
                401, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        browser.submit("/login/password", "password", PASSWORD, "code", mail.code(1));
        assertEquals(
                207, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
    }

    @Test
    void whoIsLoggedInChangesThePasswordAndSetsUpASecondFactorThoughSomebodyElseGuesses() {
        browser.login("alice", PASSWORD);
        fail(another(), "alice");
        browser.open("/settings/second-factor").submit("/settings/second-factor", "password", PASSWORD);
        assertTrue(browser.body().contains("class=\"secret\""), browser.body());
        fail(another(), "alice");
        browser.open("/settings");
        browser.submit("/settings/password", "current", PASSWORD, "new", "new password", "repeated", "new password");
        assertTrue(browser.body().contains("Your password was changed"), browser.body());
    }

    @Test
    void anotherCodeCanBeAskedFor() throws Exception {
        fail(browser, "alice");
        String first = mail.code(1);
        browser.submit("/login/code");
        assertTrue(browser.body().contains("another security code is on its way"), browser.body());
        String second = mail.code(2);
        browser.open("/login/password").submit("/login/password", "password", PASSWORD, "code", first);
        assertEquals("/login/password", browser.path);
        browser.submit("/login/password", "password", PASSWORD, "code", second);
        assertEquals("/home", browser.path);
    }

    @Test
    void ofTenThousandGuessesFromOneAddressFiftyAreLookedAtAndWhoIsLoggedInIsNotDisturbed() throws Exception {
        Client client = new Client(server.uri(), "alice", PASSWORD);
        assertEquals(
                207, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        browser.login("alice", PASSWORD);
        int lookedAt = 0;
        try (HttpClient guessing = HttpClient.newHttpClient()) {
            for (int i = 0; i < 10_000; i++) {
                String guess = (i % 100 == 99 ? "bob" : "name" + i) + ':' + (i > 500 ? PASSWORD : "wrong");
                HttpResponse<Void> answer = guessing.send(
                        HttpRequest.newBuilder(server.uri().resolve("remote.php/webdav/"))
                                .header("Authorization", "Basic " + base64(guess))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
                lookedAt += answer.statusCode() == 401 ? 1 : 0;
                if (answer.statusCode() != 401) {
                    assertEquals(429, answer.statusCode(), guess);
                    int pause = Integer.parseInt(
                            answer.headers().firstValue("Retry-After").orElseThrow());
                    assertTrue(pause > 0 && pause <= 600, () -> "Retry-After: " + pause);
                }
            }
        }
        assertEquals(50, lookedAt);
        assertEquals(
                207, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        assertEquals("/home", browser.open("/home").path);
        Browser visitor = another().login("alice", PASSWORD);
        assertEquals(429, visitor.page.statusCode());
        now = now.plus(Duration.ofMinutes(10));
        assertEquals("/home", another().login("alice", PASSWORD).path);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** What a page says, without what is random in it and the name that was typed. */
    private static String words(Browser browser, String name) {
        return browser.page.statusCode()
                + browser.body().replaceAll("value=\"[A-Za-z0-9_-]{43}\"", "").replace(name, "NAME");
    }

    @Test
    void noPageTellsWhetherAnAccountExists() {
        List<List<String>> told = new ArrayList<>();
        for (String name : List.of("alice", "nobody")) {
            List<String> pages = new ArrayList<>();
            Browser visitor = another();
            visitor.open("/login").submit("/login/user", "user", name);
            pages.add(words(visitor, name));
            for (int i = 0; i < 7; i++) {
                visitor.submit("/login/password", "password", "wrong" + i);
                pages.add(words(visitor, name));
            }
            visitor.submit("/login/code");
            pages.add(words(visitor, name));
            visitor.open("/login/forgotten").submit("/login/forgotten", "user", name);
            pages.add(words(visitor, name));
            told.add(pages);
        }
        assertEquals(told.getFirst(), told.getLast());
    }

    private String linkOf(String who, int count) throws Exception {
        browser.open("/login/forgotten").submit("/login/forgotten", "user", who);
        String link = mail.link(count);
        assertTrue(link.startsWith(PUBLIC + "/login/reset?token="), link);
        return link.substring(PUBLIC.length());
    }

    @Test
    void aForgottenPasswordIsChangedThroughTheLinkAndEverySessionEnds() throws Exception {
        Browser elsewhere = another().login("alice", PASSWORD);
        assertEquals("/home", elsewhere.path);
        Client client = new Client(server.uri(), "alice", PASSWORD);
        assertEquals(
                207, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        String link = linkOf("alice@example.org", 1);
        browser.open(link);
        browser.submit("/login/reset", "password", "new password", "again", "new passwort");
        assertTrue(browser.body().contains("was not repeated"), browser.body());
        browser.submit("/login/reset", "password", "new pass", "again", "new pass");
        assertTrue(browser.body().contains("at least 10 characters"), browser.body());
        browser.submit("/login/reset", "password", "new password", "again", "new password");
        assertTrue(browser.body().contains("Your password is changed"), browser.body());
        assertEquals("/login", elsewhere.open("/home").path);
        assertEquals(
                401, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        assertTrue(mail.text(2).contains("was changed"));
        assertEquals("/home", another().login("alice", "new password").path);
        assertEquals(410, another().open(link).page.statusCode());
        String log = Files.readString(directory.resolve("requests.log"));
        assertTrue(log.contains("GET /login/reset "), log);
        assertFalse(log.contains("token="), log);
    }

    @Test
    void openingALinkDoesNotUseItUp() throws Exception {
        String link = linkOf("alice", 1);
        another().open(link);
        another().open(link);
        assertEquals(200, browser.open(link).page.statusCode());
    }

    @Test
    void theLinkLeadsToTheAddressThatTheOperatorSetWhateverTheRequestClaims() throws Exception {
        browser.header("X-Forwarded-Host", "evil.example").header("X-Forwarded-Proto", "http");
        browser.open("/login/forgotten");
        try (RawConnection raw = new RawConnection(server.uri())) {
            String body = Browser.encode(Map.of("user", "alice", "token", browser.formToken()));
            String cookie = "opensynchro-pages=" + browser.cookies.get("opensynchro-pages");
            raw.send("POST /login/forgotten HTTP/1.1\r\nHost: evil.example\r\nCookie: " + cookie
                    + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                    + "\r\nConnection: close\r\n\r\n" + body);
            assertEquals(200, raw.status());
        }
        String text = mail.text(1);
        assertTrue(text.contains(PUBLIC + "/login/reset?token="), text);
        assertFalse(text.contains("evil"), text);
    }

    @Test
    void whoAsksForLinksAgainAndAgainIsTurnedAway() {
        browser.open("/login/forgotten");
        for (int i = 0; i < 50; i++) {
            browser.open("/login/forgotten").submit("/login/forgotten", "user", "name" + i);
            assertEquals(200, browser.page.statusCode());
        }
        browser.open("/login/forgotten").submit("/login/forgotten", "user", "alice");
        assertEquals(429, browser.page.statusCode());
        assertTrue(browser.page.headers().firstValue("Retry-After").isPresent());
        assertEquals(0, mail.count());
    }

    @Test
    void withoutAMailServerThePageSaysWhomToAskAndNoCodeIsEverNeeded() throws Exception {
        server.close();
        write("workspace.url = " + PUBLIC + "\n");
        open();
        browser.open("/login/forgotten");
        assertTrue(browser.body().contains("Ask its administrator"), browser.body());
        browser.open("/login").submit("/login/user", "user", "alice");
        for (int i = 0; i < 6; i++) {
            browser.submit("/login/password", "password", "wrong" + i);
        }
        browser.submit("/login/password", "password", PASSWORD);
        assertEquals("/home", browser.path);
    }

    private String code(String secret) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA1");
        mac.init(new SecretKeySpec(Base32.decode(secret), "HmacSHA1"));
        byte[] hash = mac.doFinal(
                ByteBuffer.allocate(8).putLong(now.getEpochSecond() / 30).array());
        int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 0xf, 4).getInt() & 0x7fffffff;
        return "%06d".formatted(number % 1_000_000);
    }

    /** Sets up a second factor; returns its secret and the recovery codes. */
    private List<String> setUp() throws Exception {
        browser.login("alice", PASSWORD).open("/settings/second-factor");
        browser.submit("/settings/second-factor", "password", PASSWORD);
        Matcher shown =
                Pattern.compile("<code class=\"secret\">([A-Z2-7 ]+)</code>").matcher(browser.body());
        assertTrue(shown.find(), browser.body());
        String secret = shown.group(1).replace(" ", "");
        browser.submit("/settings/second-factor/confirm", "code", "000000");
        assertTrue(browser.body().contains("The code is not right"), browser.body());
        browser.submit("/settings/second-factor/confirm", "code", code(secret));
        List<String> found = new ArrayList<>(List.of(secret));
        Matcher codes = Pattern.compile("<code>([a-z2-9-]{19})</code>").matcher(browser.body());
        while (codes.find()) {
            found.add(codes.group(1));
        }
        assertEquals(11, found.size(), browser.body());
        now = now.plus(Duration.ofSeconds(30));
        return found;
    }

    @Test
    void withASecondFactorTheCodeOfTheTelephoneIsAskedForAndWorksOnce() throws Exception {
        Browser before = another().login("alice", PASSWORD);
        String secret = setUp().getFirst();
        assertEquals("/login", before.open("/home").path, "other sessions end");
        assertEquals("/settings/second-factor", browser.open("/settings/second-factor").path, "this one goes on");

        Browser visitor = another().login("alice", PASSWORD);
        assertEquals("/login/second-factor", visitor.path);
        assertEquals("/login", another().open("/home").path);
        assertEquals("/login/second-factor", visitor.open("/login/password").path, "no way around");
        visitor.submit("/login/second-factor", "code", "123456");
        assertTrue(visitor.body().contains("The code is not right"), visitor.body());
        String code = code(secret);
        assertEquals("/home", visitor.submit("/login/second-factor", "code", code).path);
        Browser replaying = another().login("alice", PASSWORD);
        assertEquals("/login/second-factor", replaying.submit("/login/second-factor", "code", code).path);
    }

    @Test
    void aWrongPasswordIsNeverFollowedByTheQuestionForACode() throws Exception {
        setUp();
        assertEquals("/login/password", another().login("alice", "wrong").path);
    }

    @Test
    void aRecoveryCodeLetsInOnce() throws Exception {
        String recovery = setUp().getLast();
        assertEquals("/home", another().login("alice", PASSWORD).submit("/login/second-factor", "code", recovery).path);
        Browser second = another().login("alice", PASSWORD).submit("/login/second-factor", "code", recovery);
        assertEquals("/login/second-factor", second.path);
    }

    @Test
    void aNewPasswordThroughALinkStillNeedsTheSecondFactor() throws Exception {
        setUp();
        String link = linkOf("alice", 1);
        browser.open(link).submit("/login/reset", "password", "new password", "again", "new password");
        assertEquals("/login/second-factor", another().login("alice", "new password").path);
    }

    @Test
    void guessingCodesEndsWith429() throws Exception {
        setUp();
        Browser visitor = another().login("alice", PASSWORD);
        for (int i = 0; i < 5; i++) {
            visitor.submit("/login/second-factor", "code", "00000" + i);
        }
        visitor.submit("/login/second-factor", "code", "999999");
        assertEquals(429, visitor.page.statusCode());
        assertEquals("900", visitor.page.headers().firstValue("Retry-After").orElse(""));
    }

    @Test
    void aPasswordDoesNotLetAProgramInBesideASecondFactor() throws Exception {
        Client client = new Client(server.uri(), "alice", PASSWORD);
        assertEquals(
                207, client.send("PROPFIND", "/remote.php/dav/files/alice/", "").statusCode());
        setUp();
        HttpResponse<String> refused = client.send("PROPFIND", "/remote.php/dav/files/alice/", "");
        assertEquals(401, refused.statusCode());
    }

    @Test
    void switchingItOffNeedsThePasswordAndACode() throws Exception {
        String secret = setUp().getFirst();
        browser.open("/settings/second-factor");
        browser.submit("/settings/second-factor/off", "password", "wrong", "code", code(secret));
        assertTrue(browser.body().contains("The password is not right"), browser.body());
        browser.submit("/settings/second-factor/off", "password", PASSWORD, "code", "000000");
        assertTrue(browser.body().contains("The code is not right"), browser.body());
        browser.submit("/settings/second-factor/off", "password", PASSWORD, "code", code(secret));
        assertEquals("/home", another().login("alice", PASSWORD).path);
    }

    @Test
    void anAdministratorUnlocksAndTakesALostSecondFactorAwayWhileTheServerRuns() throws Exception {
        setUp();
        fail(another(), "alice");
        try (Administration administration = Administration.open(directory.resolve("data"))) {
            administration.accounts().unlock("alice");
            assertEquals("/login/second-factor", another().login("alice", PASSWORD).path);
            administration.accounts().removeSecondFactor("alice");
        }
        assertEquals("/home", another().login("alice", PASSWORD).path);
    }

    @Test
    void aDisabledAccountIsOutAtOnceAlsoInTheMiddleOfALogin() throws Exception {
        String secret = setUp().getFirst();
        Browser between = another().login("alice", PASSWORD);
        server.accounts().update("alice", details -> details.withEnabled(false));
        assertEquals("/login", browser.open("/home").path);
        between.submit("/login/second-factor", "code", code(secret));
        assertFalse(between.path.equals("/home"), between.path);
        assertEquals("/login", between.open("/home").path);
        assertEquals("/login/password", another().login("alice", PASSWORD).path);
    }

    @Test
    void newRecoveryCodesReplaceTheOld() throws Exception {
        List<String> shown = setUp();
        browser.open("/settings/second-factor");
        browser.submit("/settings/second-factor/codes", "password", PASSWORD, "code", code(shown.getFirst()));
        assertTrue(browser.body().contains("They are not shown again"), browser.body());
        assertFalse(browser.body().contains(shown.getLast()));
        Browser visitor = another().login("alice", PASSWORD).submit("/login/second-factor", "code", shown.getLast());
        assertEquals("/login/second-factor", visitor.path);
    }

    @Test
    void whoeverFindsABrowserLoggedInCannotSetUpASecondFactor() {
        browser.login("alice", PASSWORD).open("/settings/second-factor");
        browser.submit("/settings/second-factor", "password", "wrong");
        assertFalse(browser.body().contains("class=\"secret\""), browser.body());
        String token = browser.formToken();
        browser.post("/settings/second-factor/confirm", Map.of("token", token, "code", "123456"));
        assertEquals(303, browser.page.statusCode());
    }

    @Test
    void theSecretIsShownOnlyWhereThePasswordWasGiven() {
        Browser found = another().login("alice", PASSWORD).open("/settings/second-factor");
        String token = found.formToken();
        browser.login("alice", PASSWORD).open("/settings/second-factor");
        browser.submit("/settings/second-factor", "password", PASSWORD);
        assertTrue(browser.body().contains("class=\"secret\""), browser.body());
        found.post("/settings/second-factor/confirm", Map.of("token", token, "code", "123456"));
        assertEquals(303, found.page.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smtp.host = mail.example.org",
                "smtp.from = a@example.org",
                "smtp.host = m\nsmtp.from = a@example.org\nsmtp.user = u",
                "smtp.host = m\nsmtp.from = a@example.org\nsmtp.user = u\nsmtp.password-file = none",
                "smtp.host = m\nsmtp.from = a@example.org\nsmtp.security = maybe",
                "smtp.host = m\nsmtp.from = a@example.org\nsmtp.port = 0",
                "smtp.hots = m"
            })
    void settingsThatCannotBeMeantAreRefusedByName(String settings) throws Exception {
        server.close();
        write(settings);
        Exception refused = assertThrows(
                IllegalArgumentException.class,
                () -> WorkspaceServer.start(ServerSettings.of(directory.resolve("data"))));
        assertTrue(refused.getMessage().contains("smtp."), refused.getMessage());
    }
}
