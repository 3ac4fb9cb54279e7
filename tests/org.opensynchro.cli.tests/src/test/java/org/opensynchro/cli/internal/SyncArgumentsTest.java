// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.Scope;
import org.opensynchro.sync.TrashSettings;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.ProxyAddress;
import org.opensynchro.workspace.ProxyChoice;
import picocli.CommandLine;

class SyncArgumentsTest {
    private static final String[] LEAST = {"--server", "https://cloud.example.org", "--user", "ada", "--local", "docs"};

    @TempDir
    Path folder;

    private final TestProcess process = new TestProcess();

    private SyncOptions read(String... more) throws UsageException {
        process.workingFolder = folder;
        String[] typed = Stream.of(new String[] {"sync"}, LEAST, more)
                .flatMap(Arrays::stream)
                .toArray(String[]::new);
        return read(process, typed);
    }

    private static SyncOptions read(TestProcess process, String... typed) throws UsageException {
        CommandLine parser = new CommandLine(Commands.opensynchro("1"));
        return new SyncArguments(parser.parseArgs(typed).subcommand(), process.surroundings()).read();
    }

    private SyncOptions withServer(String server) throws UsageException {
        process.workingFolder = folder;
        return read(process, "sync", "--server", server, "--user", "ada", "--local", "docs");
    }

    @Test
    void theLeastThatCanBeTypedIsCompletedSensibly() throws UsageException {
        SyncOptions options = read();

        assertEquals(URI.create("https://cloud.example.org/"), options.server());
        assertEquals("ada", options.user());
        assertEquals(folder.resolve("docs"), options.local());
        assertEquals(ItemPath.ROOT, options.remote());
        assertEquals(DeletionPolicy.ASK, options.deletions());
        assertFalse(options.watch());
        assertFalse(options.json());
        assertEquals(new TrashSettings(30, false), options.trash());
    }

    @Test
    void theProxyIsTheUsualOneOrTheOneThatIsTypedOrNone() throws UsageException {
        assertEquals(new ProxyChoice.AsThisComputer(), read().proxy());
        assertEquals(new ProxyChoice.Direct(), read("--proxy", "none").proxy());
        assertEquals(
                new ProxyChoice.Manual(new ProxyAddress("proxy.example.org", 3128, "ada", "x"), ProxyChoice.Login.NONE),
                read("--proxy", "ada:x@proxy.example.org:3128").proxy());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "socks5://proxy.example.org:1080", "http://", "http://ada:s3cret@proxy example.org"})
    void whatIsNoProxyIsRefusedWithoutShowingItsPassword(String typed) {
        UsageException refused = assertThrows(UsageException.class, () -> read("--proxy", typed));

        assertFalse(refused.getMessage().contains("s3cret"));
    }

    @Test
    void theTrashOfTheDesktopIsForThoseWhoSitBeforeOne() throws UsageException {
        process.environment.put("XDG_CURRENT_DESKTOP", "GNOME");

        assertEquals(new TrashSettings(7, true), read("--trash-days", "7").trash());
    }

    @Test
    void everythingThatIsTypedCounts() throws UsageException {
        SyncOptions options = read(
                "--remote", "/Documents/Été", "--watch", "--json", "--state", "../state", "--deletions", "restore");

        assertEquals(ItemPath.of("Documents/Été"), options.remote());
        assertEquals(folder.resolveSibling("state"), options.state());
        assertEquals(DeletionPolicy.RESTORE, options.deletions());
        assertTrue(options.watch());
        assertTrue(options.json());
    }

    @ParameterizedTest
    @CsvSource({
        "500, 512000",
        "500K, 512000",
        "500 KiB/s, 512000",
        "2M, 2097152",
        "1.5m, 1572864",
        "3B, 3",
        "0.001, 1",
        "0, 0"
    })
    void limitsAreTypedInKibibytesASecondOrWithAUnit(String typed, long bytes) throws UsageException {
        SyncOptions options = read("--limit-upload", typed);

        assertEquals(bytes, options.uploadLimit());
        assertEquals(0, options.downloadLimit());
        assertEquals(bytes, read("--limit-download", typed).downloadLimit());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "fast", "5T", "K", "1,5M"})
    void whatIsNoLimitIsRefused(String typed) {
        assertThrows(UsageException.class, () -> read("--limit-upload", typed));
    }

    @Test
    void whatIsLeftOutIsGatheredFromFileAndOptions() throws Exception {
        Files.writeString(folder.resolve("patterns"), "# mine\n*.iso\n*.log\n");

        Scope scope = read(
                        "--exclude-from",
                        "patterns",
                        "--exclude",
                        "!keep.log",
                        "--exclude",
                        "/tmp/",
                        "--skip-folder",
                        "/a/b")
                .scope();

        Exclusions exclusions = scope.exclusions();
        assertEquals(Exclusions.Verdict.EXCLUDED, exclusions.verdict(ItemPath.of("x"), "a.iso", false));
        assertEquals(Exclusions.Verdict.EXCLUDED, exclusions.verdict(ItemPath.ROOT, "tmp", true));
        assertEquals(Exclusions.Verdict.INCLUDED, exclusions.verdict(ItemPath.ROOT, "keep.log", false));
        assertEquals(Set.of(ItemPath.of("a/b")), scope.unselectedFolders());
    }

    @Test
    void aFileWithALineThatIsNoPatternIsRefusedNamingTheLine() throws Exception {
        Files.writeString(folder.resolve("patterns"), "*.iso\n[x\n");

        String message = assertThrows(UsageException.class, () -> read("--exclude-from", "patterns"))
                .getMessage();

        assertEquals("--exclude-from: patterns: Line 2 is no pattern: \"[x\"", message);
    }

    @Test
    void aPairOfFoldersHasAStateFolderOfItsOwn() throws UsageException {
        assertEquals(read().state(), read("--json").state());
        assertEquals(read().state(), withServer("cloud.example.org/").state());
        assertNotEquals(read().state(), read("--remote", "/other").state());
        assertNotEquals(read().state(), withServer("https://other.example.org").state());
    }

    @ParameterizedTest
    @CsvSource({
        "cloud.example.org, https://cloud.example.org/",
        "cloud.example.org/nextcloud, https://cloud.example.org/nextcloud/",
        "http://127.0.0.1:8080, http://127.0.0.1:8080/",
        "HTTPS://cloud.example.org/, HTTPS://cloud.example.org/"
    })
    void anAddressIsTakenAsPeopleTypeIt(String typed, String address) throws UsageException {
        assertEquals(URI.create(address), withServer(typed).server());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://x.example.org", "https://", "http://a b", "https://x.example.org/?a=b", ""})
    void whatIsNoWebAddressIsRefused(String typed) {
        String message =
                assertThrows(UsageException.class, () -> withServer(typed)).getMessage();
        assertTrue(message.contains("--server"), message);
    }

    @Test
    void anAddressWithAPasswordIsRefusedWithoutShowingIt() {
        String message = assertThrows(UsageException.class, () -> withServer("https://ada:secret@x.example.org"))
                .getMessage();
        assertTrue(message.contains("--password-file"), message);
        assertFalse(message.contains("secret"), message);
    }

    @ParameterizedTest
    @CsvSource({
        "--trash-days, -1",
        "--remote, ../up",
        "--deletions, maybe",
        "--user, ' '",
        "--state, ''",
        "--local, ''",
        "--exclude, [x",
        "--exclude, ' '",
        "--exclude-from, missing",
        "--exclude-from, ''",
        "--skip-folder, /",
        "--skip-folder, ../up"
    })
    void whatMakesNoSenseIsRefusedByTheNameOfTheOption(String option, String value) {
        process.workingFolder = folder;
        String[] typed = {"sync", "--server", "x", "--user", "ada", "--local", "docs", option, value};
        String[] once = option.equals("--user")
                ? new String[] {"sync", "--server", "x", "--local", "docs", option, value}
                : option.equals("--local")
                        ? new String[] {"sync", "--server", "x", "--user", "ada", option, value}
                        : typed;
        String message =
                assertThrows(UsageException.class, () -> read(process, once)).getMessage();
        assertTrue(message.contains(option), message);
    }
}
