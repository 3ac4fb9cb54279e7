// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.ItemPath;

/** What is remembered of what both sides hold. */
class AgreementsTest {
    static Stream<Consumer<Agreements>> changes() {
        return Stream.of(
                agreements -> agreements.forget(ItemPath.of("a/b/file")),
                agreements -> agreements.move(ItemPath.of("a/b/file"), ItemPath.of("moved")),
                agreements -> agreements.move(ItemPath.of("other"), ItemPath.of("a/b/other")));
    }

    /** Their tags spoke of it or of its absence, and may be met again. */
    @ParameterizedTest
    @MethodSource("changes")
    void whatIsForgottenOrMovedTakesTheProofsOfTheFoldersAboveItAlong(Consumer<Agreements> change) {
        World world = new World();
        world.local.write("a/b/file", "content");
        world.local.write("other", "content 2");
        world.run();
        world.run();
        Agreements agreements = new Agreements(world.journal);
        for (String folder : List.of("", "a", "a/b")) {
            agreements.putTag(ItemPath.of(folder), "proven");
        }

        change.accept(agreements);

        assertEquals("", world.journal.root().orElseThrow().online().tag());
        for (String folder : List.of("a", "a/b")) {
            Item online = world.journal.find(ItemPath.of(folder)).orElseThrow().online();
            assertEquals("", online.tag(), folder);
        }
    }
}
