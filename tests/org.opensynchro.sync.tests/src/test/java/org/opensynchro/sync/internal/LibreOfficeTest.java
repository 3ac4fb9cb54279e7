// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;
import org.opensynchro.sync.Synchronizer;

/** LibreOffice itself opens, edits and saves a document in a folder that is watched. */
@EnabledOnOs(OS.LINUX)
class LibreOfficeTest {
    private static final String PIPE = "opensynchro" + ProcessHandle.current().pid();

    @TempDir
    Path home;

    private WorkspaceServer server;
    private Computer desk;
    private Process office;

    @BeforeEach
    void startServer() throws Exception {
        assumeTrue(
                runs("soffice", "--version") && runs("/usr/bin/python3", "-c", "import uno")
                        || System.getenv("CI") != null,
                "LibreOffice is not installed: apt install libreoffice-writer-nogui python3-uno");
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        desk = new Computer(home, "desk", server.uri(), "");
    }

    @AfterEach
    void stop() throws Exception {
        if (office != null) {
            office.descendants().forEach(ProcessHandle::destroyForcibly);
            office.destroyForcibly();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void aSaveInLibreOfficeIsOneEditOfOneFile() throws Exception {
        Path document = newDocument("first words");
        assertEquals(Outcome.IN_SYNC, desk.synchronize().outcome());
        String id = fileId();
        office = office("--accept=pipe,name=" + PIPE + ";urp;");
        Process editor = editor(document, "last words");
        try (Synchronizer synchronizer = desk.open();
                BufferedReader said = editor.inputReader()) {
            Thread watching = Thread.ofPlatform().start(synchronizer::watch);
            assertEquals("edited", said.readLine());
            continueWith(editor);
            assertEquals("saved", said.readLine());
            while (!textOf(get()).contains("last words")) {
                Thread.sleep(100);
            }
            continueWith(editor);
            assertTrue(editor.waitFor(60, TimeUnit.SECONDS));
            synchronizer.close();
            watching.join();
        }
        long uploads = desk.events(SyncEvent.ItemDone.class).stream()
                .filter(done -> done.action() == Action.UPLOAD)
                .count();

        SyncSummary last = desk.synchronize();

        assertEquals(Outcome.IN_SYNC, last.outcome());
        assertEquals(0, last.uploads());
        assertEquals(id, fileId(), "the same online file");
        assertEquals(2, uploads, "one for the first version and one for the save");
        assertEquals(
                0L,
                server.requests().getOrDefault("DELETE", 0L) + server.requests().getOrDefault("MOVE", 0L));
        try (Stream<Path> files = Files.list(desk.folder)) {
            assertEquals(
                    List.of("letter.odt"),
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals(".opensynchro"))
                            .toList());
        }
    }

    private Path newDocument(String text) throws Exception {
        Path source = Files.writeString(home.resolve("letter.txt"), text);
        Process conversion = office("--convert-to", "odt", "--outdir", desk.folder.toString(), source.toString());
        assertTrue(conversion.waitFor(120, TimeUnit.SECONDS));
        Path document = desk.folder.resolve("letter.odt");
        Files.setLastModifiedTime(document, FileTime.from(Instant.now().minusSeconds(3600)));
        return document;
    }

    private Process office(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                "soffice", "-env:UserInstallation=" + home.resolve("profile").toUri(), "--headless", "--norestore");
        builder.command().addAll(List.of(arguments));
        return builder.redirectErrorStream(true)
                .redirectOutput(home.resolve("office.log").toFile())
                .start();
    }

    private Process editor(Path document, String text) throws IOException {
        Path script = home.resolve("save.py");
        try (InputStream source = LibreOfficeTest.class.getResourceAsStream("libreoffice_save.py")) {
            Files.copy(source, script);
        }
        return new ProcessBuilder("/usr/bin/python3", script.toString(), PIPE, document.toString(), text)
                .redirectError(home.resolve("editor.log").toFile())
                .start();
    }

    private static void continueWith(Process editor) throws IOException {
        editor.outputWriter().write("\n");
        editor.outputWriter().flush();
    }

    private static boolean runs(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String textOf(byte[] document) throws IOException {
        try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(document))) {
            for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
                if (part.getName().equals("content.xml")) {
                    return new String(parts.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
        }
        throw new IOException("Half a document is online");
    }

    private byte[] get() throws Exception {
        return request("GET", "").body();
    }

    private String fileId() throws Exception {
        String body = "<propfind xmlns=\"DAV:\" xmlns:o=\"http://owncloud.org/ns\"><prop><o:fileid/></prop></propfind>";
        String answer = new String(request("PROPFIND", body).body(), StandardCharsets.UTF_8);
        Matcher id = Pattern.compile("fileid>([^<]+)<").matcher(answer);
        assertTrue(id.find(), answer);
        return id.group(1);
    }

    private HttpResponse<byte[]> request(String method, String body) throws Exception {
        String account =
                Base64.getEncoder().encodeToString((Computer.USER + ":secret").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create(server.uri() + "remote.php/dav/files/" + Computer.USER + "/letter.odt"))
                .header("Authorization", "Basic " + account)
                .header("Depth", "0")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        }
    }
}
