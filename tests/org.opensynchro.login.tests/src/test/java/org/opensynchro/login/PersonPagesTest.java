// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;

/** The pages of somebody who is logged in, in a real browser. */
@Timeout(300)
class PersonPagesTest {
    private static final String PASSWORD = "correct horse battery";

    @TempDir
    private Path folder;

    private TestWorkspace workspace;
    private Chromium browser;

    @BeforeEach
    void start() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        workspace = new TestWorkspace(data, "workspace.name=Our workspace");
        Path applications = Files.createDirectories(data.resolve("applications"));
        Files.writeString(
                applications.resolve("OpenSynchro-0.1.0-linux.gtk.x86_64-with-a-long-name.tar.gz"), "archive");
        workspace.accounts().create("ada", PASSWORD);
        browser = new Chromium(folder, "en");
        browser.open(workspace.at("login"));
        browser.type("User name", "ada");
        browser.click("Next");
        browser.type("Password", PASSWORD);
        browser.click("Log in");
        browser.awaitText("Welcome, ada.");
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        workspace.close();
    }

    @Test
    void theConfigurationCodeIsReachedFromTheProfileMenuAndCopied() {
        browser.click("ada");
        browser.click("Applications");
        browser.awaitText("Configuration code");
        browser.click("Copy");
        browser.awaitText("The code was copied.");
        browser.driver()
                .executeCdpCommand("Browser.grantPermissions", Map.of("permissions", List.of("clipboardReadWrite")));
        Object pasted = browser.driver()
                .executeAsyncScript("const done = arguments[0]; navigator.clipboard.readText().then(done, done)");
        String code = browser.driver().findElement(By.id("code")).getDomProperty("value");
        assertEquals(code, pasted);
        assertEquals(List.of(), browser.complaints());
    }

    /** WCAG 2.2, 1.4.10: at 320 CSS pixels, which is 1280 at 400 %, nobody has to scroll sideways. */
    @Test
    void onANarrowScreenNoPageIsWiderThanTheScreen() throws Exception {
        browser.driver()
                .executeCdpCommand(
                        "Emulation.setDeviceMetricsOverride",
                        Map.of("width", 320, "height", 640, "deviceScaleFactor", 1, "mobile", true));
        String grant = workspace
                .beginFlow("OpenSynchro-on-a-computer-with-a-very-long-name-without-any-space-in-it")
                .page();
        for (String page :
                List.of(workspace.at("home"), workspace.at("settings"), workspace.at("applications"), grant)) {
            browser.open(page);
            Number width = (Number) browser.driver().executeScript("return document.documentElement.scrollWidth");
            browser.screenshot(
                    "narrow-" + page.substring(page.lastIndexOf('/') + 1).replaceAll("[^a-z].*", "grant"));
            assertTrue(width.intValue() <= 320, page + " is " + width + " pixels wide");
        }
        assertEquals(List.of(), browser.complaints());
    }
}
