// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the reconciler to the table in {@code docs/reconciler.md}, and the table to all cases there are. */
class ReconcilerTest {
    record Row(Memory ancestor, State local, State online, boolean keptBelow, Resolution outcome) {
        String given() {
            return ancestor + "/" + local + "/" + online + "/" + keptBelow;
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void decidesAsTheDocumentedTableSays(Row row) {
        assertEquals(row.outcome(), Reconciler.decide(row.ancestor(), row.local(), row.online(), row.keptBelow()));
    }

    @Test
    void theDocumentedTableHasEveryCaseOnce() throws IOException {
        List<String> rows = table().map(Row::given).toList();

        assertEquals(allCases(), new TreeSet<>(rows));
        assertEquals(rows.size(), new TreeSet<>(rows).size());
    }

    private static Set<String> allCases() {
        Set<String> cases = new TreeSet<>();
        for (Memory ancestor : Memory.values()) {
            for (State local : State.values()) {
                for (State online : State.values()) {
                    boolean possible = ancestor == Memory.FILE || local != State.FILE_SAME && online != State.FILE_SAME;
                    if (possible) {
                        cases.add(ancestor + "/" + local + "/" + online + "/false");
                        cases.add(ancestor + "/" + local + "/" + online + "/true");
                    }
                }
            }
        }
        return cases;
    }

    static Stream<Row> table() throws IOException {
        List<Row> rows = new ArrayList<>();
        for (String line : Files.readAllLines(document())) {
            String[] cells = line.split("\\|");
            if (cells.length == 6 && !cells[1].contains("ancestor") && !cells[1].contains("-")) {
                for (boolean keptBelow : keptBelow(cells[4].strip())) {
                    rows.add(new Row(
                            Memory.valueOf(cells[1].strip().toUpperCase()),
                            state(cells[2].strip()),
                            state(cells[3].strip()),
                            keptBelow,
                            Resolution.valueOf(cells[5].strip())));
                }
            }
        }
        return rows.stream();
    }

    private static boolean[] keptBelow(String cell) {
        return switch (cell) {
            case "no" -> new boolean[] {false};
            case "yes" -> new boolean[] {true};
            default -> new boolean[] {false, true};
        };
    }

    private static State state(String cell) {
        return switch (cell) {
            case "same" -> State.FILE_SAME;
            case "changed" -> State.FILE_CHANGED;
            default -> State.valueOf(cell.toUpperCase());
        };
    }

    private static Path document() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("docs/reconciler.md"))) {
            folder = folder.getParent();
        }
        return folder.resolve("docs/reconciler.md");
    }
}
