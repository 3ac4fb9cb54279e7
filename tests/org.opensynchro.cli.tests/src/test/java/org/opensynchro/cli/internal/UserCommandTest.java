// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;

@Timeout(60)
class UserCommandTest {
    private static final String PASSWORD = "horse battery";

    @TempDir
    Path folder;

    private TestProcess process = new TestProcess();

    private int run(String... typed) {
        process = new TestProcess();
        process.workingFolder = folder;
        return process.run(typed);
    }

    private int user(String action, String... more) {
        String[] typed = new String[more.length + 4];
        System.arraycopy(new String[] {"user", action, "--data", "data"}, 0, typed, 0, 4);
        System.arraycopy(more, 0, typed, 4, more.length);
        return run(typed);
    }

    private String passwordFile(String password) throws IOException {
        Path file = folder.resolve("password");
        Files.writeString(file, password + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    private void add(String name, String... more) throws IOException {
        String[] typed = new String[more.length + 3];
        System.arraycopy(new String[] {name, "--password-file", passwordFile(PASSWORD)}, 0, typed, 0, 3);
        System.arraycopy(more, 0, typed, 3, more.length);
        assertEquals(0, user("add", typed), process::err);
    }

    private WorkspaceServer serve() throws IOException {
        return WorkspaceServer.start(ServerSettings.of(folder.resolve("data")));
    }

    private static HttpURLConnection open(WorkspaceServer server, String path, String name, String password)
            throws IOException {
        URI address = server.uri().resolve(path);
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setRequestMethod("OPTIONS");
        String account = name + ':' + password;
        connection.setRequestProperty(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(account.getBytes(StandardCharsets.UTF_8)));
        return connection;
    }

    private static int status(WorkspaceServer server, String name, String password) throws IOException {
        return open(server, "remote.php/webdav/", name, password).getResponseCode();
    }

    @Test
    void anAccountThatWasAddedLogsInToAServerThatStartsLater() throws IOException {
        add("ada", "--email", "ada@example.org", "--display-name", "Ada Lovelace", "--language", "fr", "--quota", "2G");
        assertEquals("Made the account ada.\n", process.out());
        try (WorkspaceServer server = serve()) {
            assertEquals(200, status(server, "ada", PASSWORD));
        }
        user("list", "--json");
        assertEquals(
                "{\"name\":\"ada\",\"kind\":\"user\",\"email\":\"ada@example.org\",\"displayName\":\"Ada Lovelace\","
                        + "\"language\":\"fr\",\"enabled\":true,\"secondFactor\":false,\"quota\":2147483648}\n",
                process.out());
    }

    @Test
    void aRunningServerSeesEachChangeWithTheNextRequest() throws IOException {
        add("ada");
        try (WorkspaceServer server = serve()) {
            assertEquals(200, status(server, "ada", PASSWORD));
            assertEquals(0, user("disable", "ada"));
            assertEquals(401, status(server, "ada", PASSWORD));
            assertEquals(0, user("enable", "ada"));
            assertEquals(200, status(server, "ada", PASSWORD));
            assertEquals(0, user("reset-password", "ada", "--password-file", passwordFile("another password")));
            assertEquals(401, status(server, "ada", PASSWORD));
            assertEquals(200, status(server, "ada", "another password"));
            add("bob");
            assertEquals(200, status(server, "bob", PASSWORD));
        }
    }

    @Test
    void aGeneratedPasswordIsToldOnceAndWorks() throws IOException {
        assertEquals(0, user("add", "ada", "--generate-password"));
        String last = process.outLines().getLast();
        assertTrue(last.startsWith("The password, shown only this once: "), last);
        try (WorkspaceServer server = serve()) {
            assertEquals(200, status(server, "ada", last.substring(last.lastIndexOf(' ') + 1)));
        }
        user("reset-password", "ada", "--generate-password");
        assertFalse(process.out().contains(last), process.out());
    }

    @Test
    void atATerminalThePasswordIsAskedForTwice() {
        for (List<String> answers : List.of(List.of(PASSWORD, PASSWORD), List.of(PASSWORD, "horse batterie"))) {
            Queue<String> typed = new ArrayDeque<>(answers);
            process = new TestProcess();
            process.workingFolder = folder;
            process.prompt = new PasswordPrompt() {
                @Override
                public boolean available() {
                    return true;
                }

                @Override
                public String ask(String question) {
                    return typed.remove();
                }
            };
            boolean same = answers.getFirst().equals(answers.getLast());
            assertEquals(same ? 0 : 2, process.run("user", "add", "ada", "--data", "data"));
            assertEquals(same, !process.err().contains("differ"), process::err);
        }
    }

    @Test
    void aContactHasNothingToSyncAndIsToldSo() throws IOException {
        add("guest", "--kind", "contact");
        try (WorkspaceServer server = serve()) {
            HttpURLConnection answer = open(server, "remote.php/webdav/", "guest", PASSWORD);
            assertEquals(403, answer.getResponseCode());
            String body = new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(body.contains("guest's"), body);
            assertEquals(0, user("set", "guest", "--kind", "user"));
            assertEquals(200, status(server, "guest", PASSWORD));
        }
    }

    @Test
    void desktopApplicationsAreForbiddenAndAllowedWhileTheServerRuns() throws IOException {
        add("ada");
        try (WorkspaceServer server = serve()) {
            assertEquals(0, run("policy", "set", "desktop-applications", "forbidden", "--data", "data"));
            HttpURLConnection answer = open(server, "remote.php/webdav/", "ada", PASSWORD);
            assertEquals(403, answer.getResponseCode());
            String body = new String(answer.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(body.contains("does not allow desktop applications"), body);
            assertTrue(capabilities(server).contains("\"desktopApplications\":false"));
            assertEquals(0, run("policy", "list", "--data", "data"));
            assertEquals("desktop-applications forbidden\n", process.out());
            assertEquals(0, run("policy", "set", "desktop-applications", "allowed", "--data", "data"));
            assertEquals(200, status(server, "ada", PASSWORD));
            assertTrue(capabilities(server).contains("\"desktopApplications\":true"));
        }
    }

    private static String capabilities(WorkspaceServer server) throws IOException {
        URI address = server.uri().resolve("ocs/v2.php/cloud/capabilities?format=json");
        return new String(address.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void theListTellsWhatIsUnusual() throws IOException {
        add("ada", "--email", "ada@example.org");
        add("guest", "--kind", "contact", "--quota", "1M");
        user("disable", "guest");
        user("list");
        assertEquals(
                List.of("ada  user  ada@example.org", "guest  contact  at most 1.0 MiB  disabled"), process.outLines());
    }

    @ParameterizedTest
    @CsvSource({
        "user add ada --data data --password-file short, at least 10 characters",
        "user add ada --data data --password-file common, first that are tried",
        "user add elizabeth-i --data data --password-file name, more than the name",
        "user add a/b --data data --generate-password, cannot be an account name",
        "user add bob --data data --generate-password, already",
        "user add eve --data data --generate-password --email bob@example.org, already",
        "user add eve --data data --generate-password --email bob, no e-mail address",
        "user add eve --data data --generate-password --kind king, --kind",
        "user add eve --data data --generate-password --quota much, --quota",
        "user add eve --data data --generate-password --language de, en or fr",
        "user add eve --data data, --generate-password",
        "user set nobody --data data --email a@example.org, There is no account nobody",
        "user unlock nobody --data data, There is no account nobody",
        "user disable bob --data elsewhere, There is no workspace",
        "user list --data elsewhere, There is no workspace",
        "policy set no-such allowed --data data, There is no policy",
        "policy set desktop-applications maybe --data data, is one of",
    })
    void whatCannotBeDoneIsSaidAndChangesNothing(String typed, String expected) throws IOException {
        add("bob", "--email", "Bob@example.org");
        Files.writeString(folder.resolve("short"), "nine char\n");
        Files.writeString(folder.resolve("common"), "Motdepasse123\n");
        Files.writeString(folder.resolve("name"), "Elizabeth-I.1\n");
        user("list", "--json");
        String before = process.out();
        assertEquals(2, run(typed.split(" ")));
        assertTrue(process.err().contains(expected), process.err());
        assertEquals("", process.out());
        user("list", "--json");
        assertEquals(before, process.out());
        assertFalse(Files.exists(folder.resolve("elsewhere")));
    }

    @Test
    void theKeyOfTheWorkspaceIsReadableByItsUserAlone() throws IOException {
        add("ada");
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("data/secret.key"))));
    }

    @Test
    void eachChangeStandsInTheAuditLogAndNoSecretDoes() throws IOException {
        add("ada");
        user("disable", "ada");
        user("disable", "nobody");
        run("policy", "set", "desktop-applications", "forbidden", "--data", "data");
        String log = Files.readString(folder.resolve("data/audit.log"));
        assertEquals(3, log.lines().count(), log);
        assertEquals(2, log.lines().filter(line -> line.contains("\"ada\"")).count(), log);
        assertFalse(log.contains(PASSWORD), log);
    }
}
