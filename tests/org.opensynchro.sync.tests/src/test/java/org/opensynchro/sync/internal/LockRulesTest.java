// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What becomes of a locked file, for every case of the reconciler's table, and as its documentation tells it. */
class LockRulesTest {
    private static final Set<Resolution> CHANGES_ONLINE =
            EnumSet.of(Resolution.REPLACE_ONLINE, Resolution.DELETE_ONLINE);

    @Test
    void whateverHappenedNothingThatIsLockedIsChangedOnline() {
        for (Memory ancestor : Memory.values()) {
            for (State local : State.values()) {
                for (State online : EnumSet.of(State.FILE_SAME, State.FILE_CHANGED)) {
                    Resolution decided = Reconciler.decide(ancestor, local, online, false);
                    assertFalse(CHANGES_ONLINE.contains(LockRules.ofLocked(decided, local)), decided::toString);
                }
            }
        }
    }

    @Test
    void whatTheHolderChangedIsCarriedOutHere() {
        Stream.of(Resolution.values())
                .filter(decided -> !CHANGES_ONLINE.contains(decided))
                .forEach(decided -> assertEquals(decided, LockRules.ofLocked(decided, State.FILE_SAME)));
    }

    @Test
    void theDocumentationTellsTheSame() throws IOException {
        List<String> rows;
        try (Stream<String> lines = Files.lines(Path.of("../../docs/reconciler.md"))) {
            rows = lines.filter(line -> line.matches("\\| `[A-Z_]+` \\| (changed|absent|folder) \\| `.*"))
                    .toList();
        }
        assertEquals(3, rows.size(), rows::toString);
        for (String row : rows) {
            String[] cells = row.split("\\|");
            Resolution decided = Resolution.valueOf(cells[1].replace("`", "").strip());
            Resolution told = Resolution.valueOf(cells[3].split("`")[1]);
            State local =
                    switch (cells[2].strip()) {
                        case "changed" -> State.FILE_CHANGED;
                        case "absent" -> State.ABSENT;
                        default -> State.FOLDER;
                    };
            assertEquals(told, LockRules.ofLocked(decided, local), row);
            assertNotEquals(told, decided);
        }
    }
}
