// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Group;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.opensynchro.model.Account;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Texts;
import org.opensynchro.ui.internal.ThrottledRefresh;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.ui.internal.account.AccountWizard;
import org.opensynchro.ui.internal.account.SigningIn;
import org.opensynchro.ui.internal.account.SigningOut;

/** The accounts on this computer, signing in and out of them, and where their login pages open. */
public final class AccountsPage extends PreferencePage implements IWorkbenchPreferencePage {
    private SynchronizationService service;
    private TableViewer accounts;
    private Button signIn;
    private Button signOut;
    private Button system;

    @Override
    public void init(IWorkbench workbench) {
        service = Services.synchronizations(workbench);
        noDefaultAndApplyButton();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(10, 10).applyTo(page);
        createTable(page);
        createButtons(page);
        createBrowserChoice(page);
        ThrottledRefresh refresh = new ThrottledRefresh(page, this::refresh);
        Runnable listener = refresh::request;
        service.addListener(listener);
        page.addDisposeListener(event -> service.removeListener(listener));
        refresh();
        return page;
    }

    private void createTable(Composite page) {
        Composite area = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).hint(430, 160).applyTo(area);
        TableColumnLayout columns = new TableColumnLayout();
        area.setLayout(columns);
        accounts = new TableViewer(area, SWT.BORDER | SWT.SINGLE | SWT.FULL_SELECTION);
        accounts.getTable().setHeaderVisible(true);
        Widgets.identify(accounts.getTable(), "accounts");
        Widgets.name(accounts.getTable(), Messages.AccountsPage_name);
        addColumn(columns, Messages.AccountsPage_user, 30, Account::getUser);
        addColumn(columns, Messages.AccountsPage_server, 45, Texts::host);
        addColumn(columns, Messages.AccountsPage_state, 25, this::state);
        accounts.setContentProvider(ArrayContentProvider.getInstance());
        accounts.addSelectionChangedListener(event -> enable());
    }

    private void addColumn(TableColumnLayout columns, String title, int weight, Function<Account, String> text) {
        TableViewerColumn column = new TableViewerColumn(accounts, SWT.NONE);
        column.getColumn().setText(title);
        column.setLabelProvider(ColumnLabelProvider.createTextProvider(element -> text.apply((Account) element)));
        columns.setColumnData(column.getColumn(), new ColumnWeightData(weight, 90));
    }

    private String state(Account account) {
        if (account.isSignedOut()) {
            return Messages.AccountsPage_signedOut;
        }
        boolean refused = service.configuration().getSynchronizations().stream()
                .filter(candidate -> candidate.getAccount().getId().equals(account.getId()))
                .anyMatch(candidate -> service.status(candidate.getId()).state() == SyncState.SIGN_IN);
        return refused ? Messages.AccountsPage_refused : Messages.AccountsPage_signedIn;
    }

    private void createButtons(Composite page) {
        Composite buttons = new Composite(page, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(buttons);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.BEGINNING).applyTo(buttons);
        button(buttons, "accounts.add", Messages.AccountsPage_add)
                .addListener(
                        SWT.Selection,
                        event ->
                                new WizardDialog(getShell(), new AccountWizard(service, Services.deployment())).open());
        signIn = button(buttons, "accounts.signIn", Messages.AccountsPage_signInAgain);
        signIn.addListener(
                SWT.Selection,
                event -> selected().forEach(account -> SigningIn.open(getShell(), service, account.getId())));
        signOut = button(buttons, "accounts.signOut", Messages.AccountsPage_signOut);
        signOut.addListener(SWT.Selection, event -> selected().forEach(new SigningOut(getShell(), service)::of));
    }

    private static Button button(Composite parent, String identifier, String label) {
        Button button = Widgets.identify(new Button(parent, SWT.PUSH), identifier);
        button.setText(label);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(button);
        return button;
    }

    private void createBrowserChoice(Composite page) {
        Group group = new Group(page, SWT.NONE);
        group.setText(Messages.AccountsPage_browser);
        GridLayoutFactory.swtDefaults().applyTo(group);
        GridDataFactory.fillDefaults().span(2, 1).applyTo(group);
        Button embedded = Widgets.identify(new Button(group, SWT.RADIO), "login.embedded");
        embedded.setText(Messages.AccountsPage_embedded);
        system = Widgets.identify(new Button(group, SWT.RADIO), "login.system");
        system.setText(Messages.AccountsPage_system);
        boolean outside = service.configuration().isLoginInSystemBrowser();
        embedded.setSelection(!outside);
        system.setSelection(outside);
    }

    private Stream<Account> selected() {
        Account account = (Account) accounts.getStructuredSelection().getFirstElement();
        return Stream.ofNullable(account);
    }

    private void refresh() {
        String chosen = selected().map(Account::getId).findFirst().orElse("");
        accounts.setInput(service.configuration().getAccounts());
        service.configuration().getAccounts().stream()
                .filter(account -> account.getId().equals(chosen))
                .forEach(account -> accounts.setSelection(new StructuredSelection(account)));
        enable();
    }

    private void enable() {
        signIn.setEnabled(selected().findFirst().isPresent());
        signOut.setEnabled(selected().anyMatch(account -> !account.isSignedOut()));
    }

    @Override
    public boolean performOk() {
        boolean outside = system.getSelection();
        if (outside != service.configuration().isLoginInSystemBrowser()) {
            Services.inBackground(
                    Messages.AccountsPage_job, monitor -> service.accounts().setLoginInSystemBrowser(outside));
        }
        return true;
    }
}
