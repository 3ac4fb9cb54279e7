// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;

/** What a person does who logs in with user name and password, in a real browser, with a real mail server. */
@Timeout(600)
class PasswordLoginTest {
    private static final String PASSWORD = "correct horse battery";
    private static final int MAIL_MILLISECONDS = 60_000;

    @TempDir
    private Path folder;

    private GreenMail mail;
    private TestWorkspace workspace;
    private Chromium browser;

    @BeforeEach
    void start() throws Exception {
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        mail.start();
        Path data = Files.createDirectories(folder.resolve("data"));
        workspace = new TestWorkspace(
                data,
                "workspace.name=Our workspace",
                "smtp.host=127.0.0.1",
                "smtp.port=" + mail.getSmtp().getPort(),
                "smtp.security=none",
                "smtp.from=workspace@example.org");
        workspace.accounts().create("ada", PASSWORD);
        workspace
                .accounts()
                .update("ada", details -> details.withEmail("ada@example.org").withDisplayName("Ada Lovelace"));
    }

    @AfterEach
    void stop() throws Exception {
        if (browser != null) {
            browser.close();
        }
        workspace.close();
        mail.stop();
    }

    @Test
    void anApplicationIsGrantedAccessAndItsAccessIsRevoked() throws Exception {
        browser = new Chromium(folder, "en");
        TestWorkspace.Flow flow = workspace.beginFlow("OpenSynchro on LAPTOP-7");

        browser.open(flow.page());
        logIn("ada", PASSWORD);
        browser.awaitText("LAPTOP-7");
        browser.screenshot("grant");
        browser.click("Grant access");
        browser.awaitText("has access now");
        TestWorkspace.Grant grant = workspace.granted(flow);
        assertEquals(404, workspace.poll(flow).statusCode());
        assertEquals(207, workspace.files("ada", grant.appPassword()));

        browser.open(workspace.at("settings"));
        browser.awaitText("OpenSynchro on LAPTOP-7");
        browser.screenshot("settings");
        browser.click("Revoke");
        browser.await("that it is revoked", () -> Optional.of(files(grant)).filter(status -> status == 401));
        assertNothingFromElsewhere();
    }

    @Test
    void aCancelledGrantGivesNothing() throws Exception {
        browser = new Chromium(folder, "en");
        TestWorkspace.Flow flow = workspace.beginFlow("OpenSynchro on LAPTOP-7");

        browser.open(flow.page());
        logIn("ada", PASSWORD);
        browser.click("Cancel");
        browser.awaitText("no access");

        assertFalse(workspace.poll(flow).body().contains("appPassword"));
    }

    @Test
    void afterFiveWrongPasswordsTheCodeOfTheMailIsNeededToo() throws Exception {
        browser = new Chromium(folder, "fr");
        browser.open(workspace.at("login"));
        browser.type("Nom d’utilisateur", "ada");
        browser.click("Suivant");
        for (int attempt = 1; attempt <= 5; attempt++) {
            browser.type("Mot de passe", "wrong " + attempt);
            browser.click("Se connecter");
            browser.awaitText("incorrect");
            if (attempt < 5) {
                assertFalse(browser.has("Code de sécurité"), () -> browser.pageText());
            }
        }
        browser.screenshot("code");

        browser.type("Mot de passe", PASSWORD);
        browser.type("Code de sécurité", "00000000");
        browser.click("Se connecter");
        browser.awaitText("n’est pas correct");
        browser.type("Mot de passe", PASSWORD);
        browser.type("Code de sécurité", code());
        browser.click("Se connecter");

        browser.awaitText("Ada Lovelace");
        browser.awaitAddress(workspace.at("home"));
        assertEquals("fr", browser.driver().findElement(By.tagName("html")).getDomAttribute("lang"));
        assertNothingFromElsewhere();
    }

    @Test
    void aSecondFactorIsSetUpByTheQrCodeAndAskedForFromThenOn() throws Exception {
        browser = new Chromium(folder, "en");
        browser.open(workspace.at("settings/second-factor"));
        logIn("ada", PASSWORD);
        browser.type("Your password", PASSWORD);
        browser.click("Set up");
        browser.awaitText("Scan this code");
        browser.screenshot("second-factor");
        SecretKeySpec secret = secretOfQrCode();
        browser.type("Code", codeAt(secret, Instant.now()));
        browser.click("Confirm");
        browser.awaitText("Recovery codes");
        browser.screenshot("recovery-codes");
        String recovery =
                browser.driver().findElement(By.cssSelector("ul.codes code")).getText();
        assertEquals(401, workspace.files("ada", PASSWORD));

        browser.click("Ada Lovelace");
        browser.click("Log out");
        browser.awaitText("User name");
        logIn("ada", PASSWORD);
        browser.type("Code", recovery);
        browser.click("Log in");
        browser.awaitText("Welcome, Ada Lovelace.");

        browser.click("Ada Lovelace");
        browser.click("Log out");
        logIn("ada", PASSWORD);
        browser.type("Code", recovery);
        browser.click("Log in");
        browser.awaitText("not right");
        browser.type("Code", codeAt(secret, Instant.now().plus(Duration.ofSeconds(30))));
        browser.click("Log in");
        browser.awaitText("Welcome, Ada Lovelace.");
    }

    @Test
    void everyFieldOfEveryPageHasANameThatIsSpoken() throws Exception {
        browser = new Chromium(folder, "en");
        browser.open(workspace.at("login"));
        assertAccessible();
        browser.type("User name", "ada");
        browser.click("Next");
        browser.awaitText("Password");
        assertAccessible();
        browser.type("Password", PASSWORD);
        browser.click("Log in");
        browser.awaitText("Welcome");
        for (String page : List.of("home", "settings", "settings/second-factor", "applications", "login/forgotten")) {
            browser.open(workspace.at(page));
            assertAccessible();
            browser.screenshot("page-" + page.replace('/', '-'));
        }
        assertNothingFromElsewhere();
    }

    private void logIn(String name, String password) {
        browser.type("User name", name);
        browser.click("Next");
        browser.type("Password", password);
        browser.click("Log in");
    }

    private int files(TestWorkspace.Grant grant) {
        try {
            return workspace.files("ada", grant.appPassword());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private String code() throws Exception {
        assertTrue(mail.waitForIncomingEmail(MAIL_MILLISECONDS, 1), "No mail came");
        MimeMessage message = mail.getReceivedMessages()[0];
        assertEquals("ada@example.org", message.getAllRecipients()[0].toString());
        Matcher code =
                Pattern.compile("\\b[0-9]{8}\\b").matcher(message.getContent().toString());
        assertTrue(code.find(), "There is no code in the mail");
        return code.group();
    }

    /** As a telephone reads it: from the picture on the screen. */
    private SecretKeySpec secretOfQrCode() throws Exception {
        WebElement picture = browser.driver().findElement(By.cssSelector("svg.qr"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.getScreenshotAs(OutputType.BYTES)));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        String text = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                .getText();
        URI uri = URI.create(text);
        assertEquals("otpauth", uri.getScheme());
        assertTrue(text.contains("issuer=Our%20workspace"), text);
        Matcher secret = Pattern.compile("[?&]secret=([A-Z2-7]+)").matcher(text);
        assertTrue(secret.find(), text);
        return new SecretKeySpec(OneTimePasswords.decodeBase32(secret.group(1)), "HmacSHA1");
    }

    private static String codeAt(SecretKeySpec secret, Instant when) throws Exception {
        return new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(secret, when);
    }

    private void assertAccessible() {
        for (WebElement field :
                browser.driver().findElements(By.cssSelector("input:not([type=hidden]):not([hidden]), select"))) {
            assertFalse(
                    field.getAccessibleName().isBlank(),
                    () -> "A field without a name on " + browser.address() + ": " + field.getDomProperty("outerHTML"));
        }
        for (WebElement button : browser.driver().findElements(By.cssSelector("button, a"))) {
            assertTrue(
                    !button.isDisplayed() || !button.getAccessibleName().isBlank(),
                    () -> "A button without a name on " + browser.address());
        }
        assertEquals(1, browser.driver().findElements(By.tagName("h1")).size());
        assertEquals(1, browser.driver().findElements(By.tagName("main")).size());
        assertFalse(browser.driver().getTitle().isBlank());
    }

    private void assertNothingFromElsewhere() {
        for (String address : browser.requests()) {
            assertTrue(
                    address.startsWith(workspace.at("")) || address.startsWith("data:") || address.startsWith("chrome"),
                    address);
        }
        assertEquals(
                List.of(),
                browser.complaints().stream()
                        .filter(complaint -> complaint.contains("Content Security Policy"))
                        .toList());
    }
}
