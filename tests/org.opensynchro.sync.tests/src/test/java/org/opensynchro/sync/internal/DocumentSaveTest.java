// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.Side;
import org.opensynchro.sync.internal.local.LocalReplica;

/**
 * However a program saves, it is one edit of one file, wherever in between the engine looks. The time stands still while
 * the program saves, on a real disk.
 */
class DocumentSaveTest {
    @TempDir
    Path folder;

    private Instant now = Instant.now();
    private int saves;
    private final MemoryJournal journal = new MemoryJournal();
    private final MemoryReplica online = new MemoryReplica(Side.ONLINE);
    private LocalReplica local;

    @ParameterizedTest
    @EnumSource(DocumentSaves.class)
    void aSaveIsOneEditThoughTheEngineLooksAfterEveryStep(DocumentSaves program) throws Exception {
        Map<String, String> before = beginWith(program.document());
        String id = online.key(program.document());

        for (DocumentSaves.Step step : program.steps(folder)) {
            step.take();
            look();
            assertEquals(before, online.tree(), "nothing travels while the program saves");
        }

        assertOneEdit(program.document(), id);
    }

    @ParameterizedTest
    @EnumSource(DocumentSaves.class)
    void aSaveIsOneEditWhereverTheEngineLooksOnce(DocumentSaves program) throws Exception {
        List<DocumentSaves.Step> steps = program.steps(folder);
        for (int looked = 1; looked < steps.size(); looked++) {
            Map<String, String> before = beginWith(program.document());
            String id = online.key(program.document());
            for (int i = 0; i < steps.size(); i++) {
                steps.get(i).take();
                if (i + 1 == looked) {
                    look();
                    assertEquals(before, online.tree(), "looked after step " + looked);
                }
            }
            assertOneEdit(program.document(), id);
        }
    }

    /** A document that both sides have held for long. */
    private Map<String, String> beginWith(String document) throws Exception {
        now = Instant.now().plus(Duration.ofHours(1));
        local = new LocalReplica(folder, () -> now);
        Path file = folder.resolve(document);
        Files.writeString(file, "old content " + ++saves);
        Files.setLastModifiedTime(
                file, FileTime.from(Instant.now().minus(Duration.ofDays(1)).plusSeconds(saves)));
        assertEquals(Outcome.IN_SYNC, look());
        now = Instant.now();
        online.forgetCalls();
        return online.tree();
    }

    private void assertOneEdit(String document, String id) throws Exception {
        now = Instant.now().plus(Duration.ofMinutes(1));

        assertEquals(Outcome.IN_SYNC, look());

        assertEquals(Map.of(document, DocumentSaves.NEW_CONTENT), online.tree());
        assertEquals(id, online.key(document), "the same online file");
        assertEquals(1, online.calls("replace"), "one upload");
        assertEquals(0, online.calls("create") + online.calls("delete") + online.calls("move"));
    }

    private Outcome look() throws Exception {
        Parts parts = new Parts(
                journal,
                local,
                online,
                Parallelism.NONE,
                () -> now,
                pause -> {},
                new ConflictNames("desk", () -> now, ZoneOffset.UTC),
                new Cancellation());
        return new Run(parts, new Report(event -> {}), DeletionPolicy.ASK).run();
    }
}
