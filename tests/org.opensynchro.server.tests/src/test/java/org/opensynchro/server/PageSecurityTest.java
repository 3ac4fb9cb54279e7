// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What other websites, strangers and curious people try on the pages, and do not get. */
class PageSecurityTest extends PagesFixture {
    private static final String LANGUAGE = "/settings/language";

    private String language() throws IOException {
        return server.accounts().details().getFirst().language();
    }

    @Test
    void aFormIsTakenWithTheTokenOfItsSession() throws IOException {
        browser.login(NAME, PASSWORD).open("/settings").submit(LANGUAGE, "language", "fr");
        assertEquals("fr", language());
        assertTrue(browser.body().contains("La langue a été enregistrée."), browser.body());
    }

    @Test
    void aFormWithoutATokenOrWithAWrongOneOrAnothersChangesNothing() throws IOException {
        browser.login(NAME, PASSWORD).open("/settings");
        String token = browser.formToken();
        String bobs = bobsBrowser().open("/settings").formToken();
        assertStatus(403, browser.post(LANGUAGE, Map.of("language", "fr")));
        for (String wrong : List.of("", bobs, token + "x", token.substring(1), token.toLowerCase())) {
            assertStatus(403, browser.post(LANGUAGE, Map.of("language", "fr", "token", wrong)));
        }
        assertEquals("", language());
        assertTrue(browser.body().contains("Nothing was done."), browser.body());
    }

    @Test
    void aTokenFromBeforeTheLoginIsWorthNothingAfterIt() {
        browser.open("/login");
        String before = browser.formToken();
        browser.login(NAME, PASSWORD).open("/settings");
        assertNotEquals(before, browser.formToken());
        assertStatus(403, browser.post(LANGUAGE, Map.of("language", "fr", "token", before)));
    }

    @Test
    void alsoTheFormsBeforeTheLoginNeedTheToken() {
        browser.open("/login");
        assertStatus(403, browser.post("/login/user", Map.of("user", NAME)));
        browser.open("/login").submit("/login/user", "user", NAME);
        assertStatus(403, browser.post("/login/password", Map.of("password", PASSWORD)));
        assertFalse(isLoggedIn(browser));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "null", "http://localhost:1", "http://127.0.0.1"})
    void aFormThatSaysItComesFromAnotherSiteIsRefusedEvenWithTheToken(String origin) {
        browser.login(NAME, PASSWORD).open("/settings");
        Map<String, String> form = Map.of("language", "fr", "token", browser.formToken());
        assertStatus(403, browser.post(LANGUAGE, form, "Origin", origin));
    }

    @Test
    void theBrowsersOwnWordOnWhereAFormComesFromCounts() {
        browser.login(NAME, PASSWORD).open("/settings");
        Map<String, String> form = Map.of("language", "fr", "token", browser.formToken());
        assertStatus(403, browser.post(LANGUAGE, form, "Sec-Fetch-Site", "cross-site"));
        assertStatus(403, browser.post(LANGUAGE, form, "Sec-Fetch-Site", "same-site"));
        String own = server.uri().toString().replaceAll("/$", "");
        assertStatus(303, browser.post(LANGUAGE, form, "Sec-Fetch-Site", "same-origin", "Origin", own));
    }

    @Test
    void loggingOutNeedsTheFormToo() {
        browser.login(NAME, PASSWORD);
        browser.post("/logout", Map.of());
        browser.open("/logout");
        assertTrue(isLoggedIn(browser));
    }

    @Test
    void aSessionThatAStrangerMadeIsNotTheOneThatThePersonIsLoggedInWith() {
        Browser stranger = new Browser(server.uri()).open("/login");
        String planted = stranger.cookies.get(COOKIE);
        browser.cookies.put(COOKIE, planted);
        browser.login(NAME, PASSWORD);
        assertNotEquals(planted, browser.cookies.get(COOKIE));
        assertTrue(isLoggedIn(browser));
        stranger.cookies.put(COOKIE, planted);
        assertFalse(isLoggedIn(stranger));
    }

    @Test
    void aMadeUpSessionIsNotTaken() {
        browser.cookies.put(COOKIE, "A".repeat(43));
        browser.open("/login");
        assertNotEquals("A".repeat(43), browser.cookies.get(COOKIE));
    }

    @Test
    void everyLoginAndLogoutHasASessionOfItsOwn() {
        browser.login(NAME, PASSWORD);
        String first = browser.cookies.get(COOKIE);
        browser.submit("/logout");
        String between = browser.cookies.get(COOKIE);
        browser.login(NAME, PASSWORD);
        assertNotEquals(first, between);
        assertNotEquals(first, browser.cookies.get(COOKIE));
        assertNotEquals(between, browser.cookies.get(COOKIE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login?redirect=https://evil.example/",
                "/login?next=//evil.example/",
                "/login?redirect_url=https%3A%2F%2Fevil.example",
                "/login?return=/%5Cevil.example",
                "//evil.example/",
                "///evil.example/%2e%2e",
                "/%5Cevil.example/",
                "/login/v2/flow/https:%2F%2Fevil.example"
            })
    void noAddressLeadsToAnotherSite(String address) {
        String base = server.uri().toString().replaceAll("/$", "");
        browser.send(base + address, "GET", BodyPublishers.noBody(), "X-Forwarded-Host", "evil.example");
        for (int i = 0; i < 5 && browser.page.statusCode() == 303; i++) {
            String location = Client.header(browser.page, "Location");
            assertTrue(location.matches("/[a-z0-9/]*"), location);
            browser.send(location, "GET", BodyPublishers.noBody());
        }
        if (browser.path.equals("/login")) {
            browser.submit("/login/user", "user", NAME);
            browser.post("/login/password", withToken(Map.of("password", PASSWORD)));
            assertEquals("/home", Client.header(browser.page, "Location"));
        } else {
            assertTrue(browser.page.statusCode() >= 400, browser.page.toString());
        }
    }

    private Map<String, String> withToken(Map<String, String> fields) {
        Map<String, String> all = new TreeMap<>(fields);
        all.put("token", browser.formToken());
        return all;
    }

    @Test
    void theCookieIsForThisHostAloneAndOutOfReachOfScripts() {
        browser.open("/login");
        String cookie = browser.cookiesSet.getLast();
        assertTrue(cookie.matches(COOKIE + "=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax"), cookie);
        Browser secure =
                new Browser(server.uri()).header("X-Forwarded-Proto", "https").open("/login");
        String secured = secure.cookiesSet.getLast();
        assertTrue(
                secured.matches("__Host-" + COOKIE + "=[\\w-]{43}; Path=/; HttpOnly; SameSite=Lax; Secure"), secured);
    }

    @Test
    void theCookieOfAProgramIsNotSentWithoutTlsWhereItWasSetWithTls() {
        String attributes = "opensynchro_session=[\\w-]{43}; Path=/; HttpOnly; SameSite=Strict";
        String secured = Client.header(
                new Client(server.uri(), BOB, BOBS_PASSWORD)
                        .get("/ocs/v2.php/cloud/user", "X-Forwarded-Proto", "https"),
                "Set-Cookie");
        assertTrue(secured.matches(attributes + "; Secure"), secured);
        String plain = Client.header(client.get("/ocs/v2.php/cloud/user"), "Set-Cookie");
        assertTrue(plain.matches(attributes), plain);
    }

    @Test
    void anAddressWithTlsInTheSettingsMakesTheCookieSecureBehindAProxyThatTellsNothing() throws IOException {
        stop();
        startWith("workspace.url = https://workspace.example\n");
        try (RawConnection connection = new RawConnection(server.uri())) {
            connection.send("GET /login HTTP/1.1\r\nHost: workspace.example\r\n\r\n");
            connection.skipTo("Set-Cookie: __Host-" + COOKIE + "=");
            connection.skipTo("; Secure");
        }
    }

    @Test
    void nobodyCanTellWhetherThereIsAnAccount() {
        for (String password : List.of("", "wrong", "x".repeat(2000))) {
            assertEquals(answers(NAME, password), answers("carol", password));
        }
    }

    /** Everything a browser gets on the way to a refused login, but for the name itself and what is random. */
    private List<String> answers(String name, String password) {
        Browser stranger = new Browser(server.uri());
        stranger.open("/login").submit("/login/user", "user", name);
        String asked = comparable(stranger.page, name);
        stranger.submit("/login/password", "password", password);
        return List.of(asked, comparable(stranger.page, name), Integer.toString(stranger.cookiesSet.size()));
    }

    private static String comparable(HttpResponse<String> page, String name) {
        Map<String, List<String>> headers = new TreeMap<>(page.headers().map());
        headers.remove("date");
        headers.remove("set-cookie");
        headers.remove("content-length");
        return page.statusCode() + " " + headers
                + page.body().replaceAll("name=\"token\" value=\"[^\"]+\"", "").replace("value=\"" + name + "\"", "");
    }

    @Test
    void everyPageForbidsScriptsAndStylesThatAreNotFilesOfTheWorkspace() {
        for (String address : List.of("/login", "/login/user", "/nothing", "/login/v2/flow/none")) {
            assertStrict(browser.header("Accept", "text/html").open(address));
        }
        assertStrict(browser.open("/login").submit("/login/user", "user", NAME));
        assertStrict(browser.submit("/login/password", "password", "wrong"));
        browser.submit("/login/password", "password", PASSWORD);
        for (String address : List.of("/home", "/settings", "/applications")) {
            assertStrict(browser.open(address));
            assertEquals(address, browser.path);
        }
        assertStrict(browser.open(new Application(server.uri(), "x").login.getPath()));
        browser.post(LANGUAGE, Map.of());
        assertStrict(browser);
    }

    private static void assertStrict(Browser shown) {
        String policy = Client.header(shown.page, "Content-Security-Policy");
        assertTrue(policy.startsWith("default-src 'none'; style-src 'self'; img-src 'self'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"), policy);
        assertTrue(policy.contains("form-action 'self'"), policy);
        assertFalse(policy.contains("unsafe") || policy.contains("*") || policy.contains("http"), policy);
        assertEquals("no-store", Client.header(shown.page, "Cache-Control"));
        assertEquals("nosniff", Client.header(shown.page, "X-Content-Type-Options"));
        String html = shown.body();
        assertTrue(html.startsWith("<!DOCTYPE html>"), html);
        assertFalse(
                Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|javascript:|<iframe|<object|<base")
                        .matcher(html)
                        .find(),
                html);
        assertTrue(
                html.replace("<script src=\"/pages/copy.js\" defer></script>", "")
                                .indexOf("<script")
                        < 0,
                html);
        assertFalse(
                Pattern.compile("(src|href|action)=\"(?!/[a-z.]*|#content)")
                        .matcher(html)
                        .find(),
                html);
        assertFalse(
                Pattern.compile("(src|href|action)=\"(//|https?:)")
                        .matcher(html)
                        .find(),
                html);
    }

    @Test
    void namesAreTextWhateverIsInThem() {
        String name = "\"><script>alert(1)</script><b a='";
        browser.open("/login").submit("/login/user", "user", name);
        assertFalse(browser.body().contains("<script>") || browser.body().contains("'><b"), browser.body());
        assertTrue(browser.body().contains("&lt;script&gt;"), browser.body());

        server.accounts().update(NAME, details -> details.withDisplayName(name));
        Browser named = new Browser(server.uri()).header("User-Agent", name).login(NAME, PASSWORD);
        for (String address : List.of("/home", "/settings", "/applications")) {
            named.open(address);
            assertFalse(named.body().contains("<script>"), named.body());
            assertTrue(named.body().contains("&lt;script&gt;alert(1)"), named.body());
        }
        Application application = new Application(server.uri(), name);
        named.open(application.login.getPath());
        assertFalse(named.body().contains("<script>"), named.body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "PROPFIND", "OPTIONS"})
    void aPageIsShownOrSentAFormAndNothingElse(String method) {
        browser.login(NAME, PASSWORD).open("/settings");
        String form = Browser.encode(Map.of("language", "fr", "token", browser.formToken()));
        browser.send(
                LANGUAGE, method, BodyPublishers.ofString(form), "Content-Type", "application/x-www-form-urlencoded");
        assertStatus(405, browser.page);
        assertEquals("POST", Client.header(browser.page, "Allow"));
    }

    @Test
    void aFormInTheAddressOrUnderAnotherMethodsNameIsNotOne() throws IOException {
        browser.login(NAME, PASSWORD).open("/settings");
        String form = Browser.encode(Map.of("language", "fr", "token", browser.formToken()));
        browser.send(LANGUAGE + "?" + form, "GET", BodyPublishers.noBody());
        assertStatus(405, browser.page);
        browser.send(LANGUAGE + "?" + form, "GET", BodyPublishers.noBody(), "X-HTTP-Method-Override", "POST");
        assertStatus(405, browser.page);
        browser.send(LANGUAGE + "?" + form, "HEAD", BodyPublishers.noBody());
        assertStatus(405, browser.page);
        browser.send(
                LANGUAGE + "?" + form,
                "POST",
                BodyPublishers.noBody(),
                "Content-Type",
                "application/x-www-form-urlencoded");
        assertStatus(403, browser.page);
        assertEquals("", language());
    }

    @Test
    void onlyShortFormsAreRead() {
        browser.open("/login");
        String token = browser.formToken();
        assertStatus(413, browser.post("/login/user", Map.of("user", "x".repeat(20_000), "token", token)));
        assertStatus(
                415,
                browser.send(
                        "/login/user",
                        "POST",
                        BodyPublishers.ofString("{\"user\":\"alice\"}"),
                        "Content-Type",
                        "application/json"));
        assertStatus(
                415,
                browser.send(
                        "/login/user", "POST", BodyPublishers.ofString("user=alice"), "Content-Type", "text/plain"));
        assertStatus(
                400,
                browser.send(
                        "/login/user",
                        "POST",
                        BodyPublishers.ofString("user=alice&user=bob&token=" + token),
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
        assertStatus(
                400,
                browser.send(
                        "/login/user",
                        "POST",
                        BodyPublishers.ofString("user=%zz&token=" + token),
                        "Content-Type",
                        "application/x-www-form-urlencoded"));
    }

    @Test
    void thePasswordAloneIsNotTakenWithoutAUserName() {
        browser.open("/login/password");
        assertEquals("/login", browser.path);
        browser.post("/login/password", withToken(Map.of("password", PASSWORD)));
        assertEquals("/login", Client.header(browser.page, "Location"));
        assertFalse(isLoggedIn(browser));
    }

    @Test
    void theLoginOfAProgramIsNoLoginOnThePagesNorTheOtherWayRound() {
        HttpResponse<String> program = client.get("/ocs/v2.php/cloud/user");
        String[] cookie = Client.header(program, "Set-Cookie").split(";")[0].split("=");
        browser.cookies.put(cookie[0], cookie[1]);
        browser.cookies.put(COOKIE, cookie[1]);
        assertFalse(isLoggedIn(browser));
        Browser person = new Browser(server.uri()).login(NAME, PASSWORD);
        person.send("/remote.php/dav/files/alice/", "PROPFIND", BodyPublishers.noBody());
        assertStatus(401, person.page);
    }
}
