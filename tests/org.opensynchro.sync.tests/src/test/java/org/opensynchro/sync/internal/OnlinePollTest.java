// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.sync.Journal;
import org.opensynchro.sync.internal.journal.SqliteJournal;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.FileTraits;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.ItemKind;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.Workspace;

class OnlinePollTest {
    @TempDir
    Path folder;

    private final Connection connection = new Connection(OnlinePollTest::workspaceThatNeverChanges);
    private final OnlinePoll poll = new OnlinePoll(connection, ItemPath.ROOT);

    private static Workspace workspaceThatNeverChanges() {
        Files files = answering(
                Files.class,
                "traits",
                new FileTraits(true, true, true, true, ""),
                "stat",
                new OnlineItem(ItemPath.ROOT, ItemKind.FOLDER, "id", "tag", 0, 0, Checksum.NONE, Set.of()));
        return answering(Workspace.class, "files", files, "requestCount", 1L);
    }

    private static <T> T answering(Class<T> type, String one, Object answer, String other, Object otherAnswer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) ->
                        method.getName().equals(one) ? answer : method.getName().equals(other) ? otherAnswer : null));
    }

    @Test
    void aTagThatWasSeenBeforeTellsThatNothingChanged() {
        Journal journal = new MemoryJournal();

        assertTrue(poll.mayHaveChanged(journal));
        assertFalse(poll.mayHaveChanged(journal));
    }

    @Test
    void aJournalThatCannotBeReadIsLeftToTheNextRun() {
        SqliteJournal journal = SqliteJournal.open(folder.resolve("journal.db"));
        journal.close();

        assertTrue(poll.mayHaveChanged(journal));
    }

    @Test
    void closingEndsTheQuestionToo() {
        connection.close();

        assertThrows(CancelledException.class, () -> poll.mayHaveChanged(new MemoryJournal()));
    }
}
