// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.opensynchro.sync.Item;
import org.opensynchro.sync.SurpriseException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.ItemPath;

class LocalReplicaReadTest extends LocalReplicaFixture {
    private static final ItemPath A = ItemPath.of("a");

    @Test
    void aFileIsReadFromAnyPlaceAndAgain() throws Exception {
        write("a", "hello");
        Content content = replica.read(A, item("a"));

        assertEquals(5, content.size());
        assertEquals("hello", read(content, 0));
        assertEquals("llo", read(content, 2));
        assertEquals("", read(content, 5));
        content.confirmUnchanged();
    }

    @Test
    void theTimeIsInWholeMilliseconds() throws Exception {
        write("a", "x");
        Files.setLastModifiedTime(at("a"), FileTime.from(1_700_000_000_123_999_999L, TimeUnit.NANOSECONDS));

        assertEquals(1_700_000_000_123L, replica.read(A, item("a")).modifiedMillis());
    }

    @Test
    void aChecksumFoundOutBeforeIsPassedOn() throws Exception {
        write("a", "x");
        Checksum checksum = TestContent.of("x").sha1();

        assertEquals(checksum, replica.read(A, item("a").with(checksum)).checksum());
        assertEquals(Checksum.NONE, replica.read(A, item("a")).checksum());
    }

    @Test
    void aFileThatIsNotAsExpectedIsNotRead() throws Exception {
        write("a", "x");
        Item expected = item("a");
        write("a", "longer");

        assertThrows(SurpriseException.class, () -> replica.read(A, expected));
        assertThrows(SurpriseException.class, () -> replica.read(ItemPath.of("b"), expected));
    }

    @Test
    void aFileChangedWhileItIsReadIsNoticed() throws Exception {
        write("a", "hello");
        Content content = replica.read(A, item("a"));
        try (InputStream in = content.open(0)) {
            assertEquals('h', in.read());
            write("a", "HELLO, world");
        }

        IOException changed = assertThrows(IOException.class, content::confirmUnchanged);
        assertTrue(changed.getMessage().contains("a"));
        assertInstanceOf(SurpriseException.class, changed.getCause());
        assertThrows(IOException.class, () -> content.open(0));
    }

    @Test
    void aFileReplacedByAnotherOfTheSameLookIsNoticed() throws Exception {
        write("a", "hello");
        Content content = replica.read(A, item("a"));
        FileTime time = Files.getLastModifiedTime(at("a"));
        write("b", "HELLO");
        Files.setLastModifiedTime(at("b"), time);
        Files.delete(at("a"));
        Files.move(at("b"), at("a"));

        assertThrows(IOException.class, content::confirmUnchanged);
    }

    @Test
    void aFileThatBecameALinkIsNotRead() throws Exception {
        write("a", "hello");
        Content content = replica.read(A, item("a"));
        Files.move(at("a"), temporary.resolve("outside"));
        Files.createSymbolicLink(at("a"), temporary.resolve("outside"));

        assertThrows(IOException.class, () -> content.open(0));
        assertThrows(IOException.class, content::confirmUnchanged);
    }

    private static String read(Content content, long offset) throws IOException {
        try (InputStream in = content.open(offset)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
