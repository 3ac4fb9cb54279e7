// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.login;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.WebDriverWait;

/** A real browser without a window, whose pages are used as a person would: by what stands on them. */
final class Chromium implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final WebDriverWait waiting;

    /**
     * @param profile an empty folder
     * @param language that pages are asked for
     */
    Chromium(Path profile, String language) throws IOException {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(program("chromium"));
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1000,900",
                "--user-data-dir=" + Files.createDirectories(profile.resolve("chromium-" + language)));
        options.setExperimentalOption("prefs", Map.of("intl.accept_languages", language));
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.PERFORMANCE, Level.ALL);
        logs.enable(LogType.BROWSER, Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(program("chromedriver"))
                .usingAnyFreePort()
                .build();
        driver = new ChromeDriver(service, options);
        waiting = new WebDriverWait(driver, PATIENCE);
        waiting.ignoring(StaleElementReferenceException.class);
    }

    private static File program(String name) throws IOException {
        for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
            Path candidate = Path.of(folder, name);
            if (Files.isExecutable(candidate)) {
                return candidate.toFile();
            }
        }
        throw new IOException("This test needs " + name + ": install the packages chromium and chromium-driver");
    }

    ChromeDriver driver() {
        return driver;
    }

    void open(String address) {
        driver.get(address);
    }

    String address() {
        return driver.getCurrentUrl();
    }

    /** Types into the field of a label. */
    void type(String label, String text) {
        WebElement field = await("field " + label, () -> field(label));
        field.clear();
        field.sendKeys(text);
    }

    private Optional<WebElement> field(String label) {
        return driver.findElements(By.xpath("//label[normalize-space()=" + quoted(label) + "]")).stream()
                .map(found -> driver.findElement(By.id(found.getDomAttribute("for"))))
                .findFirst();
    }

    /** Clicks a button or a link. */
    void click(String text) {
        await(
                        "button or link " + text,
                        () -> driver
                                .findElements(By.xpath("(//button|//a|//summary)[normalize-space()=" + quoted(text)
                                        + "] | //input[@type='submit' and @value=" + quoted(text) + "]"))
                                .stream()
                                .filter(WebElement::isDisplayed)
                                .findFirst())
                .click();
    }

    /** Whether there is a field with a label. */
    boolean has(String label) {
        return field(label).isPresent();
    }

    /** Waits until a page with a text is shown. */
    void awaitText(String text) {
        await(text, () -> Optional.of(text).filter(pageText()::contains));
    }

    /** Waits until the address begins in some way. */
    void awaitAddress(String beginning) {
        await("address " + beginning, () -> Optional.of(address()).filter(address -> address.startsWith(beginning)));
    }

    /** Waits for something. */
    <T> T await(String what, Supplier<Optional<T>> condition) {
        try {
            return waiting.until(browser -> condition.get().orElse(null));
        } catch (TimeoutException e) {
            throw new AssertionError(what + " is not on the page " + address() + ": " + pageText(), e);
        }
    }

    String pageText() {
        try {
            return driver.findElement(By.tagName("body")).getText();
        } catch (org.openqa.selenium.WebDriverException changing) {
            return "";
        }
    }

    /** The addresses of all requests since this was last asked. */
    List<String> requests() {
        return driver.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("\"Network.requestWillBeSent\""))
                .map(message -> message.replaceFirst("(?s).*\"request\":\\{.*?\"url\":\"([^\"]*)\".*", "$1"))
                .toList();
    }

    /** What the browser complains about, such as violations of the content security policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getMessage())
                .toList();
    }

    void screenshot(String name) throws IOException {
        Path file = Files.createDirectories(Path.of("target/screenshots")).resolve(name + ".png");
        Files.write(file, driver.getScreenshotAs(org.openqa.selenium.OutputType.BYTES));
    }

    private static String quoted(String text) {
        return text.contains("'") ? '"' + text + '"' : '\'' + text + '\'';
    }

    @Override
    public void close() {
        driver.quit();
    }
}
