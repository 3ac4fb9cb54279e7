// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.account.AfterLoginPage;
import org.opensynchro.workspace.WorkspaceException;
import org.slf4j.LoggerFactory;

/**
 * After the first login: the folder that is synchronized from now on, by default one named after the workspace in the
 * person's home; or none yet.
 */
public final class FirstFolderPage extends AfterLoginPage {
    private final SynchronizationService service;
    private final Optional<String> workspace;
    private FirstFolderFields fields;
    private FirstFolder folder;
    private FirstFolderVerdict verdict = new FirstFolderVerdict.Unknown("");
    private Account account;
    private int questions;

    /**
     * @param service takes the synchronization
     * @param workspace the name that the workspace goes by, where it is known; else it is asked
     */
    public FirstFolderPage(SynchronizationService service, Optional<String> workspace) {
        super("firstFolder", Messages.FirstFolderPage_title);
        this.service = service;
        this.workspace = workspace;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        fields = new FirstFolderFields(parent, this::judge, this::showVerdict);
        fields.control().addDisposeListener(event -> {
            if (folder != null) {
                folder.close();
            }
        });
        setControl(fields.control());
    }

    @Override
    public void begin(Account loggedIn) {
        account = loggedIn;
        folder = new FirstFolder(service, loggedIn);
        setDescription(NLS.bind(Messages.FirstFolderPage_description, Texts.host(loggedIn)));
        Path home = Path.of(System.getProperty("user.home"));
        inBackground(this::nameOfWorkspace, name -> fields.propose(home, FolderName.resembling(name)));
    }

    private String nameOfWorkspace() {
        if (workspace.isPresent()) {
            return workspace.get();
        }
        URI server = URI.create(account.getServer());
        try {
            String name = service.accounts().logins().greet(server, true).workspace();
            return name.isBlank() ? server.getHost() : name;
        } catch (WorkspaceException e) {
            // The person is logged in, so this matters little: only a name is to be proposed.
            LoggerFactory.getLogger(FirstFolderPage.class).info("The name of the workspace is not known", e);
            return server.getHost();
        }
    }

    /** Looks at the disk and the workspace in the background; only the answer about what stands there last counts. */
    private void judge() {
        int question = ++questions;
        verdict = new FirstFolderVerdict.Unknown("");
        fields.showMerge(Optional.empty());
        setErrorMessage(null);
        if (!fields.isWanted()) {
            setMessage(Messages.FirstFolderPage_later);
            setPageComplete(true);
            return;
        }
        setPageComplete(false);
        setMessage(Messages.FirstFolderPage_looking);
        String name = fields.name();
        try {
            Path parent = fields.parent();
            inBackground(() -> folder.judge(parent, name), answer -> {
                if (question == questions) {
                    verdict = answer;
                    fields.showMerge(
                            answer instanceof FirstFolderVerdict.Merge merge ? Optional.of(merge) : Optional.empty());
                    showVerdict();
                }
            });
        } catch (InvalidPathException e) {
            setErrorMessage(Messages.FirstFolderPage_noPath);
        }
    }

    private void showVerdict() {
        switch (verdict) {
            case FirstFolderVerdict.Refused(String why) -> setErrorMessage(why);
            case FirstFolderVerdict.Unknown(String why) -> {
                setErrorMessage(why.isEmpty() ? null : why);
                fields.showAgain(!why.isEmpty());
            }
            case FirstFolderVerdict.Fine(String message) -> setMessage(message);
            case FirstFolderVerdict.Merge(String message, String otherName) ->
                setMessage(message, IMessageProvider.WARNING);
        }
        setPageComplete(verdict instanceof FirstFolderVerdict.Fine
                || verdict instanceof FirstFolderVerdict.Merge && fields.isMergeAgreed());
    }

    @Override
    public boolean finish() {
        if (!fields.isWanted()) {
            return true;
        }
        Path parent = fields.parent();
        String name = fields.name();
        try {
            getContainer().run(true, false, monitor -> {
                try {
                    folder.add(parent, name);
                } catch (CoreException e) {
                    throw new InvocationTargetException(e);
                }
            });
            return true;
        } catch (InvocationTargetException e) {
            setErrorMessage(
                    e.getCause() instanceof CoreException refused
                            ? refused.getStatus().getMessage()
                            : Messages.FirstFolderPage_unexpected);
            LoggerFactory.getLogger(FirstFolderPage.class).warn("The first folder was not added", e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private <T> void inBackground(Supplier<T> question, Consumer<T> shown) {
        Display display = fields.control().getDisplay();
        Thread.ofVirtual().start(() -> {
            T answer = question.get();
            if (!display.isDisposed()) {
                display.asyncExec(() -> {
                    if (!fields.control().isDisposed()) {
                        shown.accept(answer);
                    }
                });
            }
        });
    }
}
