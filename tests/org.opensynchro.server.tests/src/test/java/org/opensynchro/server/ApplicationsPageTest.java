// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.Policy;

/** Where a person gets the desktop application and its configuration code. */
class ApplicationsPageTest extends PagesFixture {
    private static final Pattern CODE = Pattern.compile("<textarea id=\"code\"[^>]*>([^<]*)</textarea>");

    private void offer(String name, String content) throws IOException {
        Path folder = Files.createDirectories(data().resolve("applications"));
        Files.writeString(folder.resolve(name), content);
    }

    @Test
    void whatTheOperatorOffersIsListedAndDownloaded() throws IOException {
        offer("OpenSynchro 0.1 (Linux) é.tar.gz", "the application");
        browser.login(NAME, PASSWORD).open("/applications");
        Matcher link = Pattern.compile("href=\"(/applications/[^\"]+)\"").matcher(browser.body());
        assertTrue(link.find(), browser.body());
        browser.send(link.group(1), "GET", BodyPublishers.noBody());
        assertStatus(200, browser.page);
        assertEquals("the application", browser.body());
        String disposition = Client.header(browser.page, "Content-Disposition");
        assertTrue(disposition.startsWith("attachment; filename*=UTF-8''OpenSynchro%200.1"), disposition);
        assertEquals("application/octet-stream", Client.header(browser.page, "Content-Type"));
        assertTrue(Client.header(browser.page, "Content-Security-Policy").contains("sandbox"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/applications/..%2Fworkspace.db",
                "/applications/%2e%2e/workspace.db",
                "/applications/..",
                "/applications/.hidden",
                "/applications/link",
                "/applications/folder",
                "/applications/folder%2Finside",
                "/applications/none"
            })
    void nothingElseCanBeDownloaded(String address) throws IOException {
        offer("application", "the application");
        offer(".hidden", "hidden");
        Path folder = data().resolve("applications");
        Files.createSymbolicLink(folder.resolve("link"), data().resolve("workspace.db"));
        Files.writeString(Files.createDirectory(folder.resolve("folder")).resolve("inside"), "inside");
        browser.login(NAME, PASSWORD);
        String base = server.uri().toString().replaceAll("/$", "");
        browser.send(base + address, "GET", BodyPublishers.noBody());
        assertTrue(browser.page.statusCode() == 404 || browser.page.statusCode() == 400, browser.page.toString());
    }

    @Test
    void theConfigurationCodeIsTheOneOfThisWorkspace() throws Exception {
        stop();
        startWith("workspace.name = Crème & Co\nworkspace.url = https://workspace.example.com\nlogin.first = sso\n");
        browser.login(NAME, PASSWORD).open("/applications");
        Matcher code = CODE.matcher(browser.body());
        assertTrue(code.find(), browser.body());
        ConfigurationCode read = ConfigurationCode.parse(code.group(1));
        assertEquals("https://workspace.example.com", read.server().toString());
        assertEquals("Crème & Co", read.workspace());
        assertEquals(Set.of(Policy.SSO_FIRST), read.policies());
    }

    @Test
    void thePageWorksWithoutTheScriptWhichIsTheOnlyOneThatMayRun() {
        browser.login(NAME, PASSWORD).open("/applications");
        assertTrue(Client.header(browser.page, "Content-Security-Policy").contains("script-src 'self';"));
        assertTrue(Pattern.compile("<button[^>]* data-copies=\"code\"[^>]* hidden>")
                .matcher(browser.body())
                .find());
        assertFalse(Client.header(browser.open("/home").page, "Content-Security-Policy")
                .contains("script-src"));
        browser.send("/pages/copy.js", "GET", BodyPublishers.noBody());
        assertEquals("text/javascript; charset=utf-8", Client.header(browser.page, "Content-Type"));
        browser.send("/pages/layout.html", "GET", BodyPublishers.noBody());
        assertStatus(404, browser.page);
    }
}
