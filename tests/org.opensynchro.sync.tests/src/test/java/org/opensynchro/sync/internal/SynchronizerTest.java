// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.Outcome;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.sync.SyncSummary;

/** The whole engine on real folders, with the real connector, against the embedded workspace. */
class SynchronizerTest {
    @TempDir
    Path home;

    private WorkspaceServer server;
    private Computer desk;
    private Computer laptop;

    @BeforeEach
    void startServer() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace")));
        server.accounts().create(Computer.USER, "secret");
        desk = new Computer(home, "desk", server.uri(), "Documents");
        laptop = new Computer(home, "laptop", server.uri(), "Documents");
    }

    @AfterEach
    void stopServer() throws Exception {
        server.close();
    }

    private SyncSummary inSync(Computer computer) throws Exception {
        SyncSummary summary = computer.synchronize();
        assertEquals(Outcome.IN_SYNC, summary.outcome(), () -> summary + "\n" + computer.events);
        return summary;
    }

    private long requests() {
        return server.requests().values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void aFirstUploadNeedsOneRequestForEachItemAndFiveMore() throws Exception {
        desk = new Computer(home, "whole workspace", server.uri(), "/");
        int files = 60;
        int folders = 6;
        for (int i = 0; i < files; i++) {
            desk.save("folder" + i % folders + "/file" + i + ".txt", "content " + i);
        }

        SyncSummary summary = inSync(desk);

        assertEquals(files, summary.uploads());
        assertEquals(requests(), summary.requests());
        assertTrue(requests() <= files + folders + 5, () -> "requests: " + server.requests());
    }

    @Test
    void whenNothingChangedAtMostThreeRequestsAreSent() throws Exception {
        desk.save("a/b/c.txt", "c");
        desk.save("d.txt", "d");
        inSync(desk);
        long before = requests();

        SyncSummary summary = inSync(desk);

        assertTrue(requests() - before <= 3, () -> "requests: " + summary.requests());
    }

    @Test
    void aRenamedFolderIsExactlyOneMove() throws Exception {
        for (int i = 0; i < 50; i++) {
            desk.save("old/" + i % 5 + "/" + i + ".txt", "content " + i);
        }
        inSync(desk);
        long before = requests();
        desk.rename("old", "new");

        SyncSummary summary = inSync(desk);

        assertEquals(1, server.requests().get("MOVE"));
        assertEquals(1, summary.moves());
        assertEquals(0, summary.uploads() + summary.deletions());
        assertTrue(requests() - before <= 10, () -> "requests: " + (requests() - before));
    }

    @Test
    void aFileMovedAndEditedAtOnceStaysOneFileOnline() throws Exception {
        desk.save("a/report.txt", "first version");
        inSync(desk);
        desk.rename("a/report.txt", "b/final.txt");
        desk.save("b/final.txt", "second version, and longer");

        SyncSummary summary = inSync(desk);

        assertEquals(1, summary.moves());
        assertEquals(1, summary.uploads());
        assertEquals(0, summary.deletions());
        inSync(laptop);
        assertEquals("second version, and longer", laptop.read("b/final.txt"));
    }

    @Test
    void aNewFileWithTheInodeOfADeletedOneIsNoMove() throws Exception {
        for (int i = 0; i < 8; i++) {
            desk.save("old" + i, "old content " + i);
        }
        desk.save("stays", "s");
        inSync(desk);
        for (int i = 0; i < 8; i++) {
            // Many file systems give the number that has just become free.
            desk.delete("old" + i);
            desk.save("new" + i, "new content " + i);
        }

        SyncSummary summary = desk.synchronize(DeletionPolicy.DELETE);

        assertEquals(0, summary.moves());
        assertEquals(8, summary.uploads());
        assertEquals(8, summary.deletions());
    }

    @Test
    void aSecondComputerGetsEverything() throws Exception {
        desk.save("a/b/c.txt", "c");
        desk.save("empty.txt", "");
        Files.createDirectories(desk.folder.resolve("nothing in it"));
        inSync(desk);

        inSync(laptop);

        assertEquals(
                Map.of("a/", "", "a/b/", "", "a/b/c.txt", "c", "empty.txt", "", "nothing in it/", ""), laptop.tree());
        assertEquals(
                Files.getLastModifiedTime(desk.folder.resolve("a/b/c.txt")).toMillis() / 1000,
                Files.getLastModifiedTime(laptop.folder.resolve("a/b/c.txt")).toMillis() / 1000);
    }

    @Test
    void whatOneComputerDoesReachesTheOther() throws Exception {
        desk.save("edited.txt", "1");
        desk.save("deleted.txt", "1");
        desk.save("moved/file.txt", "1");
        inSync(desk);
        inSync(laptop);
        laptop.save("edited.txt", "2 by laptop");
        laptop.delete("deleted.txt");
        laptop.rename("moved", "elsewhere");
        laptop.save("new.txt", "new");

        inSync(laptop);
        SyncSummary summary = inSync(desk);

        assertEquals(laptop.tree(), desk.tree());
        assertEquals(1, summary.moves());
        assertEquals(1, summary.deletions());
        assertEquals(2, summary.downloads());
    }

    @Test
    void whenTwoComputersEditOneFileBothVersionsReachBoth() throws Exception {
        desk.save("report.txt", "1");
        inSync(desk);
        inSync(laptop);
        desk.save("report.txt", "by desk");
        laptop.save("report.txt", "by laptop");

        inSync(desk);
        SyncSummary summary = inSync(laptop);
        inSync(desk);

        assertEquals(1, summary.conflicts());
        assertEquals("by desk", laptop.read("report.txt"));
        assertEquals(laptop.tree(), desk.tree());
        assertTrue(desk.tree().containsValue("by laptop"));
        assertEquals(2, desk.tree().size());
    }

    @Test
    void anEditBeatsADeletion() throws Exception {
        desk.save("folder/report.txt", "1");
        desk.save("folder/other.txt", "1");
        inSync(desk);
        inSync(laptop);
        desk.delete("folder/report.txt");
        desk.delete("folder/other.txt");
        desk.delete("folder");
        laptop.save("folder/report.txt", "edited");

        inSync(desk);
        inSync(laptop);
        inSync(desk);

        assertEquals(Map.of("folder/", "", "folder/report.txt", "edited"), desk.tree());
        assertEquals(desk.tree(), laptop.tree());
    }

    @Test
    void twoFoldersThatHoldTheSameAreMergedWithoutSendingContent() throws Exception {
        for (Computer computer : new Computer[] {desk, laptop}) {
            computer.save("same/a.txt", "equal content");
            computer.save("same/b.txt", "equal content too");
        }
        desk.save("only desk.txt", "d");
        laptop.save("only laptop.txt", "l");
        inSync(desk);

        SyncSummary summary = inSync(laptop);

        assertEquals(1, summary.uploads());
        assertEquals(1, summary.downloads());
        assertEquals(0, summary.conflicts());
    }

    @Test
    void aDeletionOfEverythingIsHeldUntilThePersonDecides() throws Exception {
        for (int i = 0; i < 5; i++) {
            desk.save(i + ".txt", "content " + i);
        }
        inSync(desk);
        inSync(laptop);
        for (int i = 0; i < 5; i++) {
            desk.delete(i + ".txt");
        }

        SyncSummary held = desk.synchronize();

        assertEquals(Outcome.HELD, held.outcome());
        assertEquals(5, desk.events(SyncEvent.DeletionsHeld.class).getFirst().deletions());
        inSync(laptop);
        assertEquals(5, laptop.tree().size());
        SyncSummary restored = desk.synchronize(DeletionPolicy.RESTORE);
        assertEquals(Outcome.IN_SYNC, restored.outcome());
        assertEquals(laptop.tree(), desk.tree());
        for (int i = 0; i < 5; i++) {
            desk.delete(i + ".txt");
        }
        assertEquals(Outcome.IN_SYNC, desk.synchronize(DeletionPolicy.DELETE).outcome());
        laptop.synchronize(DeletionPolicy.DELETE);
        assertEquals(Map.of(), laptop.tree());
    }

    @Test
    void anotherFolderInPlaceOfTheLocalOneIsToldAsThat() throws Exception {
        desk.save("a.txt", "a");
        desk.save("b.txt", "b");
        inSync(desk);
        Files.move(desk.folder, desk.folder.resolveSibling("moved away"));
        Files.createDirectory(desk.folder);

        SyncSummary summary = desk.synchronize();

        assertEquals(Outcome.HELD, summary.outcome());
        assertEquals(
                "The folder at " + desk.folder + " is not the one that was synchronized, so nothing was changed yet."
                        + " If its disk is missing or it was moved, bring it back; else decide whether what is missing in it"
                        + " is deleted on the other side too, or brought back.",
                summary.message());
    }

    @Test
    void aWrongPasswordIsALoginRefusedAndChangesNothing() throws Exception {
        desk.save("a.txt", "a");
        desk.password("wrong");

        SyncSummary summary = desk.synchronize();

        assertEquals(Outcome.LOGIN_REFUSED, summary.outcome());
        assertFalse(summary.message().isBlank());
        assertEquals(Map.of("a.txt", "a"), desk.tree());
    }

    @Test
    void aServerThatIsGoneIsUnreachableAndTheNextRunGoesOn() throws Exception {
        desk.save("a.txt", "a");
        inSync(desk);
        int port = server.uri().getPort();
        server.close();
        desk.save("b.txt", "b");

        SyncSummary gone = desk.synchronize();
        server = WorkspaceServer.start(ServerSettings.of(home.resolve("workspace"))
                .listeningAt(new java.net.InetSocketAddress("127.0.0.1", port)));
        SyncSummary back = inSync(desk);

        assertEquals(Outcome.UNREACHABLE, gone.outcome());
        assertEquals(1, back.uploads());
        assertTrue(desk.tree().containsKey("a.txt"));
    }

    @Test
    void anEditThatKeepsSizeAndTimeOfAFileIsNoticedAndNeverOverwritten() throws Exception {
        desk.save("kept.txt", "aaaa");
        Path file = desk.folder.resolve("kept.txt");
        FileTime time = Files.getLastModifiedTime(file);
        inSync(desk);
        inSync(laptop);
        Files.writeString(file, "bbbb");
        Files.setLastModifiedTime(file, time);
        laptop.save("kept.txt", "from the laptop");
        inSync(laptop);

        SyncSummary summary = inSync(desk);

        assertEquals(1, summary.conflicts());
        inSync(laptop);
        assertEquals(desk.tree(), laptop.tree());
        assertTrue(laptop.tree().containsValue("bbbb"), "the edit is lost");
    }

    @Test
    void aChangeOfPermissionsOrTimeTransfersNothing() throws Exception {
        desk.save("touched.txt", "content");
        inSync(desk);
        Path file = desk.folder.resolve("touched.txt");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000_000_000_000L));

        SyncSummary summary = inSync(desk);

        assertEquals(0, summary.uploads() + summary.downloads() + summary.conflicts());
    }
}
