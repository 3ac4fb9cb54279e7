// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.server.AccountKind;
import org.opensynchro.server.Policy;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.workspace.AuthenticationException;
import org.opensynchro.workspace.ClientRefusedException;
import org.opensynchro.workspace.ConnectionSettings;
import org.opensynchro.workspace.ForbiddenException;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** What a person hears whose account or program is not to sync with the embedded workspace. */
class RefusedAccountsTest {
    @TempDir
    Path folder;

    private WorkspaceServer server;

    @BeforeEach
    void start() throws Exception {
        server = WorkspaceServer.start(ServerSettings.of(folder));
        server.accounts().create("ada", "right password");
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private void list() throws WorkspaceException {
        ConnectionSettings settings = new ConnectionSettings(server.uri(), "ada", "right password");
        try (Workspace workspace = new WebdavConnector().connect(settings)) {
            workspace.files().list(ItemPath.ROOT);
        }
    }

    @Test
    void thatTheAdministratorForbidsDesktopApplicationsIsSaid() throws Exception {
        server.policies().set(Policy.DESKTOP_APPLICATIONS, "forbidden");
        ClientRefusedException refused = assertThrows(ClientRefusedException.class, this::list);
        assertTrue(refused.getMessage().contains("does not allow desktop applications"), refused.getMessage());
        assertTrue(refused.concernsWholeWorkspace());
        server.policies().set(Policy.DESKTOP_APPLICATIONS, "allowed");
        list();
    }

    @Test
    void thatAGuestHasNothingToSyncIsSaid() throws Exception {
        server.accounts().update("ada", details -> details.withKind(AccountKind.CONTACT));
        String said = assertThrows(ForbiddenException.class, this::list).getMessage();
        assertTrue(said.contains("there is nothing to sync"), said);
    }

    @Test
    void aDisabledAccountIsLikeAWrongPassword() throws Exception {
        list();
        server.accounts().update("ada", details -> details.withEnabled(false));
        assertThrows(AuthenticationException.class, this::list);
    }
}
