// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Account;
import org.opensynchro.sync.Side;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Sentences;
import org.opensynchro.workspace.WorkspaceException;

/** Pairs a local and an online folder; the pair then waits for Apply. */
public final class AddSyncDialog extends TitleAreaDialog {
    private final SynchronizationService service;
    private final Side start;
    private final List<Account> accounts;
    private Account account;
    private OnlineFolders folders;
    private FolderFields fields;
    private Composite area;
    private int checks;
    private boolean valid;

    /** @param start the folder that the person thinks of first */
    public AddSyncDialog(Shell shell, SynchronizationService service, Side start) {
        super(shell);
        this.service = service;
        this.start = start;
        this.accounts = service.configuration().getAccounts();
        use(accounts.getFirst());
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.AddSyncDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitleImage(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(Icons.descriptor("wizard_sync")));
        setTitle(start == Side.LOCAL ? Messages.AddSyncDialog_titleLocal : Messages.AddSyncDialog_titleOnline);
        area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults()
                .numColumns(3)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(area);
        if (accounts.size() > 1) {
            createAccountChoice();
        }
        fields = new FolderFields(area, start, this::validate, this::chooseOnline);
        tell();
        return area;
    }

    private void createAccountChoice() {
        new Label(area, SWT.NONE).setText(Messages.AddSyncDialog_account);
        Combo combo = Widgets.identify(new Combo(area, SWT.READ_ONLY), "account");
        accounts.forEach(candidate -> combo.add(Texts.account(candidate)));
        combo.select(0);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(combo);
        combo.addListener(SWT.Selection, event -> {
            use(accounts.get(combo.getSelectionIndex()));
            validate();
        });
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, IDialogConstants.OK_ID, Messages.AddSyncDialog_add, true);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CANCEL_LABEL, false);
        allowAdding();
    }

    private void use(Account chosen) {
        if (folders != null) {
            folders.close();
        }
        account = chosen;
        folders = new OnlineFolders(service, chosen.getId());
    }

    private void chooseOnline() {
        OnlineFolderDialog dialog = new OnlineFolderDialog(getShell(), folders, Texts.account(account));
        if (dialog.open() == OK) {
            fields.setOnline(dialog.chosen());
        }
    }

    /** Looks at the disk in the background; only the answer about what stands there last counts. */
    private void validate() {
        valid = false;
        allowAdding();
        if (!fields.areFilled()) {
            tell();
            return;
        }
        int check = ++checks;
        Account chosen = account;
        try {
            Path local = fields.local();
            ItemPath online = fields.online();
            Thread.ofVirtual().start(() -> {
                PairVerdict verdict = PairRules.check(service.configuration(), chosen, local, online);
                update(() -> {
                    if (check == checks) {
                        show(verdict);
                    }
                });
            });
        } catch (InvalidPathException e) {
            refuse(Messages.PairRules_notAbsolute);
        } catch (IllegalArgumentException e) {
            refuse(Messages.AddSyncDialog_badOnline);
        }
    }

    private void tell() {
        setErrorMessage(null);
        setMessage(start == Side.LOCAL ? Messages.AddSyncDialog_messageLocal : Messages.AddSyncDialog_messageOnline);
    }

    private void show(PairVerdict verdict) {
        if (verdict.isRefused()) {
            refuse(verdict.message());
            return;
        }
        setErrorMessage(null);
        boolean plain = verdict.message().isEmpty();
        setMessage(
                plain ? Messages.AddSyncDialog_fine : verdict.message(),
                plain ? IMessageProvider.NONE : IMessageProvider.INFORMATION);
        valid = true;
        allowAdding();
    }

    private void refuse(String why) {
        setErrorMessage(why);
    }

    private void allowAdding() {
        Button add = getButton(IDialogConstants.OK_ID);
        if (add != null) {
            add.setEnabled(valid);
        }
    }

    @Override
    protected void okPressed() {
        Path local = fields.local();
        ItemPath online = fields.online();
        Account chosen = account;
        setMessage(Messages.AddSyncDialog_looking, IMessageProvider.INFORMATION);
        setBusy(true);
        Thread.ofVirtual().start(() -> {
            String refusal = add(chosen, local, online);
            update(() -> {
                setBusy(false);
                if (refusal.isEmpty()) {
                    super.okPressed();
                } else {
                    refuse(refusal);
                }
            });
        });
    }

    /** @return why it was not added, or the empty text */
    private String add(Account chosen, Path local, ItemPath online) {
        try {
            if (!online.isRoot() && folders.isFile(online)) {
                return NLS.bind(Messages.AddSyncDialog_onlineFile, '/' + online.toString());
            }
            service.add(chosen.getId(), local, online);
            return "";
        } catch (WorkspaceException e) {
            return Sentences.join(e.getMessage(), e.advice());
        } catch (CoreException e) {
            return e.getStatus().getMessage();
        }
    }

    private void setBusy(boolean busy) {
        area.setEnabled(!busy);
        getButton(IDialogConstants.OK_ID).setEnabled(!busy);
    }

    private void update(Runnable update) {
        Control control = area;
        if (!control.isDisposed()) {
            control.getDisplay().asyncExec(() -> {
                if (!control.isDisposed()) {
                    update.run();
                }
            });
        }
    }

    @Override
    public boolean close() {
        folders.close();
        return super.close();
    }
}
