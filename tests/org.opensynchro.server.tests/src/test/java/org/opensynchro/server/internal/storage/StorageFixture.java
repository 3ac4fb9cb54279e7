// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A storage with one account, and short words for what tests do with it. */
abstract class StorageFixture {
    @TempDir
    Path directory;

    Storage storage;
    AccountFiles files;

    @BeforeEach
    void open() throws Exception {
        storage = Storage.open(directory);
        if (storage.accounts().details().isEmpty()) {
            storage.accounts().create("alice", "credential", Long.MAX_VALUE);
        }
        files = storage.files(account());
    }

    @AfterEach
    void close() throws IOException {
        storage.close();
    }

    void reopen() throws Exception {
        close();
        open();
    }

    Account account() throws Exception {
        return storage.accounts().find("alice").orElseThrow();
    }

    static EntryPath path(String path) {
        try {
            return path.equals("/")
                    ? EntryPath.ROOT
                    : EntryPath.of(List.of(path.substring(1).split("/")));
        } catch (StorageException.NameRefused e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Incoming incoming(String text) {
        return new Incoming(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), -1, 1_000_000, ContentCheck.NONE);
    }

    Outcome put(String path, String text) throws Exception {
        return files.put(path(path), incoming(text), Expectation.ANYTHING);
    }

    Entry folder(String path) throws Exception {
        return files.createFolder(path(path), Expectation.ANYTHING);
    }

    Entry entry(String path) throws Exception {
        return files.find(path(path)).orElseThrow();
    }

    boolean exists(String path) throws Exception {
        return files.find(path(path)).isPresent();
    }

    long revision(String path) throws Exception {
        return entry(path).revision();
    }

    String text(String path) throws Exception {
        try (ContentReader content = files.open(entry(path))) {
            return new String(Channels.newInputStream(content.channel()).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    List<String> walk(String path, int depth) throws Exception {
        List<String> seen = new ArrayList<>();
        files.walk(path(path), depth, false, (at, entry, properties) -> seen.add(at.toString()));
        return seen;
    }

    /** {@return how many blob files there are} */
    long blobs() throws IOException {
        try (Stream<Path> paths = Files.walk(directory.resolve("content"))) {
            return paths.filter(Files::isRegularFile).count();
        }
    }
}
