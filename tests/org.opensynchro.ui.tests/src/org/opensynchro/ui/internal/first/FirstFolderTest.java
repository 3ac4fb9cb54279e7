// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.opensynchro.ui.tests.WindowTest;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;

class FirstFolderTest extends WindowTest {
    private Path home;
    private FirstFolder folder;

    @BeforeEach
    void logIn() throws Exception {
        home = localFolder("marie");
        folder = new FirstFolder(service, account());
    }

    @AfterEach
    void leave() {
        folder.close();
    }

    @Test
    void aNewNameIsFine() {
        assertInstanceOf(FirstFolderVerdict.Fine.class, folder.judge(home, "Team"));
    }

    @Test
    void anEmptyFolderHereIsFine() throws Exception {
        Files.createDirectory(home.resolve("Team"));
        assertInstanceOf(FirstFolderVerdict.Fine.class, folder.judge(home, "Team"));
    }

    @Test
    void aFolderWithContentHereIsMergedOrAnotherNameTaken() throws Exception {
        Files.writeString(localFolder("marie/Team").resolve("a.txt"), "a");
        FirstFolderVerdict.Merge merge = assertInstanceOf(FirstFolderVerdict.Merge.class, folder.judge(home, "Team"));
        assertTrue(merge.message().contains(home.resolve("Team").toString()), merge.message());
        assertEquals("Team 2", merge.otherName());
    }

    @Test
    void aFolderOnlineIsMergedOrANameTakenThatIsFreeOnBothSides() throws Exception {
        makeOnline("Team");
        makeOnline("Team 2");
        Files.createDirectory(home.resolve("Team 3"));
        FirstFolderVerdict.Merge merge = assertInstanceOf(FirstFolderVerdict.Merge.class, folder.judge(home, "Team"));
        assertTrue(merge.message().contains("online"), merge.message());
        assertEquals("Team 4", merge.otherName());
    }

    @Test
    void aFileOnlineOfThatNameIsRefused() throws Exception {
        uploadFile("Team");
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(home, "Team"));
    }

    @Test
    void aFolderInsideAnotherSyncIsRefused() throws Exception {
        Path other = localFolder("marie/Other");
        service.add(account().getId(), other, ItemPath.of("Other"));
        FirstFolderVerdict.Refused refused =
                assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(other, "Team"));
        assertTrue(refused.message().contains(other.toString()), refused.message());
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(home, "Other"));
    }

    @Test
    void aFileHereIsRefused() throws Exception {
        Files.writeString(home.resolve("Team"), "a file");
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(home, "Team"));
    }

    @Test
    void aPlaceThatIsNoFolderIsRefused() {
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(home.resolve("none"), "Team"));
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(Path.of("relative"), "Team"));
    }

    @Test
    @DisabledIfSystemProperty(
            named = "user.name",
            matches = "root",
            disabledReason = "The superuser may write everywhere")
    void aPlaceWhereThePersonMayNotWriteIsRefused() throws Exception {
        Files.setPosixFilePermissions(home, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_EXECUTE));
        assertInstanceOf(FirstFolderVerdict.Refused.class, folder.judge(home, "Team"));
    }

    @Test
    void aServerThatDoesNotAnswerIsToldAndCanBeAskedAgain() throws Exception {
        server.close();
        FirstFolderVerdict.Unknown unknown =
                assertInstanceOf(FirstFolderVerdict.Unknown.class, folder.judge(home, "Team"));
        assertTrue(unknown.message().contains("Check the network"), unknown.message());
    }

    @Test
    void mergingKeepsWhatIsOnBothSides() throws Exception {
        Files.writeString(localFolder("marie/Team").resolve("here.txt"), "here");
        makeOnline("Team");
        makeOnline("Team/there");
        folder.add(home, "Team");
        waitUntil("what is here is online", () -> isOnline("Team/here.txt"));
        waitUntil("what is online is here", () -> Files.isDirectory(home.resolve("Team/there")));
        assertTrue(isOnline("Team/there"));
        assertTrue(Files.exists(home.resolve("Team/here.txt")));
    }

    @Test
    void otherSyncsThatWaitStayWaiting() throws Exception {
        String waiting = service.add(account().getId(), localFolder("marie/Other"), ItemPath.of("Other"));
        folder.add(home, "Team");
        assertTrue(service.configuration().getSynchronizations().stream()
                .filter(synchronization -> synchronization.getId().equals(waiting))
                .allMatch(synchronization -> synchronization.isPending()));
    }

    private void makeOnline(String path) throws Exception {
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().createFolder(ItemPath.of(path));
        }
    }
}
