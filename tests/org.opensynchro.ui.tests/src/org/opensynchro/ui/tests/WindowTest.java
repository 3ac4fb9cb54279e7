// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.opensynchro.ui.bot.Bot.ui;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.model.Account;
import org.opensynchro.model.Synchronization;
import org.opensynchro.server.ServerSettings;
import org.opensynchro.server.WorkspaceServer;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.bot.Bot;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.Workspace;
import org.opensynchro.workspace.WorkspaceException;

/** What the tests of the window share: the window itself, and a real workspace with an account of its own for each test. */
public abstract class WindowTest {
    protected static final String PASSWORD = "correct horse";

    private static int accounts;

    @TempDir
    protected Path temporary;

    protected final Bot bot = new Bot();
    protected SynchronizationService service;
    protected WorkspaceServer server;
    protected String user;

    @BeforeEach
    void startWorkspace() throws IOException {
        service = ui(() -> window().getService(SynchronizationService.class));
        waitUntil("the configuration was read", service::isReady);
        server = WorkspaceServer.start(ServerSettings.of(temporary.resolve("workspace")));
        user = "marie" + ++accounts;
        server.accounts().create(user, PASSWORD);
    }

    @AfterEach
    void forgetSyncs() throws CoreException, IOException {
        Bot.closeDialogs();
        service.delete(service.configuration().getSynchronizations().stream()
                .map(Synchronization::getId)
                .toList());
        server.close();
    }

    protected static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** Has the workbench execute a command as soon as it is enabled, as its menu item does; does not wait for its end. */
    protected static void execute(String command) {
        String id = "org.opensynchro.ui.commands." + command;
        waitUntil(
                command + " is enabled",
                () -> ui(() -> window().getService(ICommandService.class)
                        .getCommand(id)
                        .isEnabled()));
        window().getWorkbench().getDisplay().asyncExec(() -> {
            try {
                window().getService(IHandlerService.class).executeCommand(id, null);
            } catch (CommandException e) {
                throw new IllegalStateException(command, e);
            }
        });
    }

    protected Account account() throws CoreException {
        return service.addAccount(server.uri().toString(), user, "", PASSWORD, false);
    }

    /** The account as the dialogs show it. */
    String accountText() {
        return user + '@' + server.uri().getAuthority();
    }

    protected Path localFolder(String name) throws IOException {
        return Files.createDirectories(temporary.resolve("home").resolve(name));
    }

    /** Whether the workspace holds an item, asked for over its protocol. */
    protected boolean isOnline(String path) {
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().stat(ItemPath.of(path));
            return true;
        } catch (WorkspaceException | CoreException e) {
            return false;
        }
    }

    /** Puts a small file into the workspace, over its protocol. */
    protected void uploadFile(String path) throws Exception {
        byte[] bytes = "x".getBytes(StandardCharsets.UTF_8);
        Content content = new Content() {
            @Override
            public long size() {
                return bytes.length;
            }

            @Override
            public long modifiedMillis() {
                return 1_000_000;
            }

            @Override
            public Checksum checksum() {
                return Checksum.NONE;
            }

            @Override
            public InputStream open(long offset) {
                return new ByteArrayInputStream(bytes, (int) offset, bytes.length);
            }

            @Override
            public void confirmUnchanged() {
                // It is in memory.
            }
        };
        try (Workspace workspace = service.connect(account().getId())) {
            workspace.files().upload(ItemPath.of(path), Expected.ABSENT, content, ResumeState.NONE);
        }
    }
}
