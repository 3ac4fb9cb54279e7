// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccountFilesTest extends StorageFixture {
    @Test
    void aFileHasItsBytesSizeTimeAndChecksums() throws Exception {
        Outcome outcome = put("/a.txt", "hello");

        assertTrue(outcome.created());
        assertEquals("hello", text("/a.txt"));
        assertEquals(5, entry("/a.txt").size());
        assertEquals(1_000_000, entry("/a.txt").modified());
        assertEquals(
                "aaf4c61ddcc5e8a2dabede0f3b482cd9aea9434d",
                entry("/a.txt").content().sha1());
        assertEquals(
                "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824",
                entry("/a.txt").content().sha256());
    }

    @Test
    void everythingIsStillThereAfterReopening() throws Exception {
        folder("/d");
        Entry before = put("/d/a.txt", "hello").entry();
        reopen();
        assertEquals(before, entry("/d/a.txt"));
        assertEquals("hello", text("/d/a.txt"));
    }

    @Test
    void aFileWrittenAgainKeepsItsIdAndGetsANewRevisionAndTheOldBytesGo() throws Exception {
        Entry first = put("/a.txt", "one").entry();
        Outcome second = put("/a.txt", "two");

        assertFalse(second.created());
        assertEquals(first.id(), second.entry().id());
        assertNotEquals(first.revision(), second.entry().revision());
        assertEquals("two", text("/a.txt"));
        assertEquals(1, blobs());
    }

    @Test
    void bytesStayReadableWhileTheFileIsWrittenAgainAndDeleted() throws Exception {
        put("/a.txt", "one");
        try (ContentReader content = files.open(entry("/a.txt"))) {
            put("/a.txt", "two");
            files.delete(path("/a.txt"), Expectation.ANYTHING);
            assertEquals(3, content.channel().size());
        }
    }

    @Test
    void aChangeAnywhereGivesAllFoldersAboveItNewRevisionsAndNoOthers() throws Exception {
        folder("/a");
        folder("/a/b");
        folder("/c");
        long root = revision("/");
        long a = revision("/a");
        long b = revision("/a/b");
        long c = revision("/c");

        put("/a/b/file", "x");
        assertTrue(revision("/") > root);
        assertTrue(revision("/a") > a);
        assertTrue(revision("/a/b") > b);
        assertEquals(c, revision("/c"));

        long rootBefore = revision("/");
        files.delete(path("/a/b/file"), Expectation.ANYTHING);
        assertTrue(revision("/") > rootBefore);
    }

    @Test
    void aFolderKnowsTheSizeOfAllThatIsInIt() throws Exception {
        folder("/a");
        folder("/a/b");
        put("/a/b/one", "12345");
        put("/a/two", "123");
        assertEquals(8, entry("/").size());
        assertEquals(5, entry("/a/b").size());

        put("/a/b/one", "1");
        assertEquals(4, entry("/a").size());
        files.copy(path("/a"), path("/copy"), false, true, Expectation.ANYTHING);
        assertEquals(8, entry("/").size());
        files.move(path("/a/b"), path("/b"), false, Expectation.ANYTHING);
        assertEquals(3, entry("/a").size());
        files.delete(path("/copy"), Expectation.ANYTHING);
        assertEquals(4, entry("/").size());
    }

    @Test
    void aMoveKeepsIdsAndRevisionsBelowAndChangesBothParents() throws Exception {
        folder("/from");
        folder("/to");
        folder("/from/d");
        Entry file = put("/from/d/f", "x").entry();
        Entry moved = entry("/from/d");
        long from = revision("/from");
        long to = revision("/to");

        files.move(path("/from/d"), path("/to/e"), false, Expectation.ANYTHING);

        assertEquals(file, entry("/to/e/f"));
        assertEquals(moved.id(), entry("/to/e").id());
        assertEquals(moved.revision(), entry("/to/e").revision());
        assertFalse(exists("/from/d"));
        assertTrue(revision("/from") > from);
        assertTrue(revision("/to") > to);
    }

    @Test
    void aMoveReplacesWhatIsThereOnlyWhenAskedTo() throws Exception {
        put("/a", "a");
        put("/b", "b");
        assertThrows(
                StorageException.PreconditionFailed.class,
                () -> files.move(path("/a"), path("/b"), false, Expectation.ANYTHING));
        assertEquals("b", text("/b"));

        assertFalse(
                files.move(path("/a"), path("/b"), true, Expectation.ANYTHING).created());
        assertEquals("a", text("/b"));
        storage.trash(account()).deleteAll();
        assertEquals(1, blobs());
    }

    @Test
    void nothingCanBeMovedIntoItselfOrOverAFolderItIsIn() throws Exception {
        folder("/a");
        folder("/a/b");
        assertThrows(
                StorageException.InsideItself.class,
                () -> files.move(path("/a"), path("/a/b/c"), true, Expectation.ANYTHING));
        assertThrows(
                StorageException.InsideItself.class,
                () -> files.move(path("/a/b"), path("/a"), true, Expectation.ANYTHING));
        assertThrows(
                StorageException.SameEntry.class, () -> files.move(path("/a"), path("/a"), true, Expectation.ANYTHING));
        assertThrows(
                StorageException.WrongKind.class, () -> files.move(path("/"), path("/x"), true, Expectation.ANYTHING));
    }

    @Test
    void aCopySharesBytesAndLivesOnWithoutItsOriginal() throws Exception {
        folder("/a");
        put("/a/f", "shared");
        files.copy(path("/a"), path("/b"), false, true, Expectation.ANYTHING);
        assertEquals(1, blobs());
        assertNotEquals(entry("/a/f").id(), entry("/b/f").id());

        files.delete(path("/a"), Expectation.ANYTHING);
        assertEquals("shared", text("/b/f"));
        files.delete(path("/b"), Expectation.ANYTHING);
        storage.trash(account()).deleteAll();
        assertEquals(0, blobs());
    }

    @Test
    void aShallowCopyOfAFolderIsEmpty() throws Exception {
        folder("/a");
        put("/a/f", "x");
        files.copy(path("/a"), path("/b"), false, false, Expectation.ANYTHING);
        assertEquals(List.of("/b"), walk("/b", Integer.MAX_VALUE));
    }

    @Test
    void aWalkShowsFoldersBeforeWhatTheyHoldDownToItsDepth() throws Exception {
        folder("/b");
        folder("/b/c");
        put("/b/c/deep", "x");
        put("/a", "x");
        assertEquals(List.of("/"), walk("/", 0));
        assertEquals(List.of("/", "/a", "/b"), walk("/", 1));
        assertEquals(List.of("/", "/a", "/b", "/b/c", "/b/c/deep"), walk("/", Integer.MAX_VALUE));
    }

    @Test
    void aWalkShowsOneMomentWhateverChangesMeanwhile() throws Exception {
        folder("/a");
        folder("/z");
        put("/z/f", "x");
        List<String> seen = new ArrayList<>();
        files.walk(EntryPath.ROOT, Integer.MAX_VALUE, false, (at, entry, properties) -> {
            seen.add(at.toString());
            if (at.toString().equals("/a")) {
                moveQuietly();
            }
        });
        assertEquals(List.of("/", "/a", "/z", "/z/f"), seen);
        assertTrue(exists("/a/f"));
    }

    private void moveQuietly() throws IOException {
        try {
            files.move(path("/z/f"), path("/a/f"), false, Expectation.ANYTHING);
        } catch (StorageException e) {
            throw new IOException(e);
        }
    }

    @Test
    void anExpectationThatFailsAtTheLastMomentKeepsTheOldContent() throws Exception {
        Entry old = put("/a", "old").entry();
        InputStream body = new SequenceInputStream(new ByteArrayInputStream("new".getBytes()), new InputStream() {
            @Override
            public int read() {
                try {
                    put("/a", "somebody else's");
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
                return -1;
            }
        });
        Expectation unchanged = entries -> {
            if (entries.find(path("/a")).orElseThrow().revision() != old.revision()) {
                throw new StorageException.PreconditionFailed("changed");
            }
        };
        assertThrows(
                StorageException.PreconditionFailed.class,
                () -> files.put(path("/a"), new Incoming(body, 3, 0, ContentCheck.NONE), unchanged));
        assertEquals("somebody else's", text("/a"));
        assertEquals(1, blobs());
    }

    @Test
    void aBodyThatBreaksOffOrIsNotAsAnnouncedLeavesNoTrace() throws Exception {
        InputStream broken = new SequenceInputStream(new ByteArrayInputStream(new byte[100]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client is gone");
            }
        });
        assertThrows(
                IOException.class,
                () -> files.put(path("/a"), new Incoming(broken, 200, 0, ContentCheck.NONE), Expectation.ANYTHING));
        ContentCheck refusing = received -> {
            throw new StorageException.ContentMismatch("checksum");
        };
        assertThrows(
                StorageException.ContentMismatch.class,
                () -> files.put(
                        path("/a"),
                        new Incoming(new ByteArrayInputStream(new byte[1]), 1, 0, refusing),
                        Expectation.ANYTHING));
        assertFalse(exists("/a"));
        assertEquals(0, blobs());
    }

    @Test
    void filesNeedAFolderAndFoldersAreNotFiles() throws Exception {
        put("/file", "x");
        folder("/folder");
        assertThrows(StorageException.ParentMissing.class, () -> put("/missing/f", "x"));
        assertThrows(StorageException.ParentMissing.class, () -> put("/file/f", "x"));
        assertThrows(StorageException.WrongKind.class, () -> put("/folder", "x"));
        assertThrows(StorageException.AlreadyExists.class, () -> folder("/file"));
        assertThrows(StorageException.ParentMissing.class, () -> folder("/missing/d"));
        assertThrows(StorageException.WrongKind.class, () -> files.delete(path("/"), Expectation.ANYTHING));
        assertThrows(StorageException.NotFound.class, () -> files.delete(path("/nothing"), Expectation.ANYTHING));
    }

    @Test
    void namesThatDifferOnlyByCaseOrNormalizationAreDifferentNames() throws Exception {
        put("/a", "lower");
        put("/A", "upper");
        put("/\u00e9", "composed");
        put("/e\u0301", "decomposed");
        assertEquals("lower", text("/a"));
        assertEquals("upper", text("/A"));
        assertEquals("composed", text("/\u00e9"));
        assertEquals("decomposed", text("/e\u0301"));
    }

    @Test
    void namesNoFileSystemCouldHoldAreRefused() {
        for (String name : List.of("", ".", "..", "a/b", "a\0b", "a\nb", "x".repeat(256), "é".repeat(128))) {
            assertThrows(StorageException.NameRefused.class, () -> EntryPath.of(List.of(name)), name);
        }
    }

    @Test
    void attachedPropertiesFollowMovesAndCopiesAndGoWithTheEntry() throws Exception {
        put("/a", "x");
        Property property = new Property("urn:x", "colour", "<colour xmlns=\"urn:x\">red</colour>");
        files.setProperties(path("/a"), List.of(new PropertyChange.Set(property)), Expectation.ANYTHING);
        files.move(path("/a"), path("/b"), false, Expectation.ANYTHING);
        files.copy(path("/b"), path("/c"), false, true, Expectation.ANYTHING);
        assertEquals(List.of(property), properties("/b"));
        assertEquals(List.of(property), properties("/c"));
        files.setProperties(path("/c"), List.of(new PropertyChange.Remove("urn:x", "colour")), Expectation.ANYTHING);
        assertEquals(List.of(), properties("/c"));
        files.delete(path("/b"), Expectation.ANYTHING);
        put("/b", "x");
        assertEquals(List.of(), properties("/b"));
    }

    private List<Property> properties(String path) throws Exception {
        List<Property> found = new ArrayList<>();
        files.walk(path(path), 0, true, (at, entry, properties) -> found.addAll(properties));
        return found;
    }
}
