// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensynchro.sync.Replica;
import org.opensynchro.sync.ReplicaUnavailableException;
import org.opensynchro.sync.simulation.disk.Disk;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.disk.VirtualFileSystem;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;

/** A local folder that cannot be looked at: the person is told what it lacks, and nothing counts as gone. */
class RootDeniedTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T17:05:33Z"));

    private IOException failure;
    private int calls;
    private int failing;

    private final Path root = new VirtualFileSystem(new Disk(DiskTraits.PLAIN, CLOCK), (kind, path) -> {
                calls++;
                if (failing > 0 && calls >= failing) {
                    throw failure;
                }
            })
            .getPath("/files");

    /** @param step 1 for looking at the folder itself, 3 for opening it to list what it holds */
    private String toldWhen(IOException refusal, int step) throws IOException {
        Files.createDirectory(root);
        Replica replica = SimulatedProvider.replica(root, CLOCK);
        failure = refusal;
        calls = 0;
        failing = step;
        ReplicaUnavailableException told =
                assertThrows(ReplicaUnavailableException.class, () -> replica.list(ItemPath.ROOT));
        return Sentences.join(told.getMessage(), told.advice());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void aMissingRightIsToldAsThat(int step) throws Exception {
        assertEquals(
                "The local folder /files may not be read. Check its permissions and those of the folders around it;"
                        + " nothing is deleted meanwhile.",
                toldWhen(new AccessDeniedException("/files"), step));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void aFailingDiskIsToldAsThat(int step) throws Exception {
        assertEquals(
                "The local folder /files cannot be reached. Check that its disk is connected, or choose another local"
                        + " folder; nothing is deleted meanwhile.",
                toldWhen(new FileSystemException("/files", null, "Input/output error"), step));
    }
}
