// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class UploadsTest extends StorageFixture {
    private Uploads uploads;

    @BeforeEach
    void begin() throws Exception {
        uploads = storage.uploads(account());
        uploads.create("u");
    }

    private Outcome assemble(ContentCheck check) throws Exception {
        return uploads.assemble("u", path("/whole"), 77, check, Expectation.ANYTHING);
    }

    @Test
    void chunksBecomeAFileInTheOrderOfTheirNumbersWhateverOrderTheyCameIn() throws Exception {
        uploads.put("u", "10", incoming("three"));
        uploads.put("u", "2", incoming("two "));
        uploads.put("u", "0000000001", incoming("one "));

        Outcome outcome = assemble(ContentCheck.NONE);

        assertTrue(outcome.created());
        assertEquals("one two three", text("/whole"));
        assertEquals(77, outcome.entry().modified());
        assertEquals(List.of(), uploads.names());
        assertEquals(3, blobs());
    }

    @Test
    void theWholeHasTheChecksumsOfAllBytes() throws Exception {
        uploads.put("u", "1", incoming("one "));
        uploads.put("u", "2", incoming("two"));
        Content whole = assemble(ContentCheck.NONE).entry().content();
        Content written = put("/written", "one two").entry().content();
        assertEquals(written.sha1(), whole.sha1());
        assertEquals(written.sha256(), whole.sha256());
        assertEquals(7, whole.size());
    }

    @Test
    void aFileMadeOfChunksSurvivesARestartAndLeavesNoBytesWhenItIsReplaced() throws Exception {
        uploads.put("u", "1", incoming("one "));
        uploads.put("u", "2", incoming("two"));
        assemble(ContentCheck.NONE);
        reopen();
        storage.orphansCollected();
        assertEquals("one two", text("/whole"));

        put("/whole", "new");

        assertEquals("new", text("/whole"));
        assertEquals(1, blobs());
    }

    @Test
    void aCopyOfAFileMadeOfChunksKeepsThem() throws Exception {
        uploads.put("u", "1", incoming("one "));
        uploads.put("u", "2", incoming("two"));
        assemble(ContentCheck.NONE);
        files.copy(path("/whole"), path("/copy"), false, true, Expectation.ANYTHING);
        put("/whole", "new");
        assertEquals("one two", text("/copy"));
        put("/copy", "newer");
        assertEquals(2, blobs());
    }

    @Test
    void aFileMadeOfChunksIsReadFromAnyPlaceAndStaysReadableWhenItIsReplaced() throws Exception {
        uploads.put("u", "1", incoming("one "));
        uploads.put("u", "2", incoming(""));
        uploads.put("u", "3", incoming("two"));
        assemble(ContentCheck.NONE);
        try (ContentReader content = files.open(entry("/whole"))) {
            put("/whole", "new");
            assertEquals(7, content.channel().size());
            content.channel().position(3);
            assertEquals(
                    " two",
                    new String(Channels.newInputStream(content.channel()).readAllBytes(), StandardCharsets.UTF_8));
            content.channel().position(4);
            assertEquals('t', Channels.newInputStream(content.channel()).read());
        }
    }

    @Test
    void aChunkThatIsSentAgainWhileTheFileIsPutTogetherIsNotMixedIn() throws Exception {
        uploads.put("u", "1", incoming("one "));
        ContentCheck meanwhile = received -> {
            try {
                uploads.put("u", "1", incoming("uno "));
            } catch (StorageException | IOException e) {
                throw new IllegalStateException(e);
            }
        };
        assertThrows(StorageException.ContentMismatch.class, () -> assemble(meanwhile));
        assemble(ContentCheck.NONE);
        assertEquals("uno ", text("/whole"));
    }

    @Test
    void veryManyChunksAreCopiedIntoOne() throws Exception {
        for (int number = 1; number <= Assembly.MOST_PARTS + 1; number++) {
            uploads.put("u", Integer.toString(number), incoming("x"));
        }
        assemble(ContentCheck.NONE);
        assertEquals("x".repeat(Assembly.MOST_PARTS + 1), text("/whole"));
        assertEquals(1, blobs());
    }

    @Test
    void anUploadGoesOnAfterTheServerWasAway() throws Exception {
        uploads.put("u", "1", incoming("first "));
        reopen();
        begunBefore();
        assertEquals(List.of("1"), uploads.chunks("u").stream().map(Chunk::name).toList());
        uploads.put("u", "2", incoming("second"));
        assemble(ContentCheck.NONE);
        assertEquals("first second", text("/whole"));
    }

    private void begunBefore() throws Exception {
        uploads = storage.uploads(account());
    }

    @Test
    void aChunkSentAgainReplacesTheFirst() throws Exception {
        uploads.put("u", "1", incoming("bad"));
        uploads.put("u", "1", incoming("good"));
        assertEquals(1, blobs());
        assemble(ContentCheck.NONE);
        assertEquals("good", text("/whole"));
    }

    @Test
    void aRefusedAssemblyKeepsTheChunks() throws Exception {
        uploads.put("u", "1", incoming("x"));
        assertThrows(
                StorageException.ContentMismatch.class,
                () -> assemble(received -> {
                    throw new StorageException.ContentMismatch("checksum");
                }));
        assertEquals(1, uploads.chunks("u").size());
        assertEquals(1, blobs());
    }

    @Test
    void anUploadGivenUpLeavesNoBytes() throws Exception {
        uploads.put("u", "1", incoming("x"));
        uploads.delete("u");
        assertThrows(StorageException.NotFound.class, () -> uploads.chunks("u"));
        assertThrows(StorageException.NotFound.class, () -> uploads.put("u", "2", incoming("x")));
        assertEquals(0, blobs());
    }

    @Test
    void aDeletedAccountTakesItsFilesAndUploadsAlong() throws Exception {
        folder("/d");
        put("/d/f", "x");
        uploads.put("u", "1", incoming("x"));
        storage.accounts().delete("alice");
        assertEquals(0, blobs());
        assertEquals(List.of(), storage.accounts().details());
    }
}
