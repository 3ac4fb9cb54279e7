// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.util.concurrent.FutureTask;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ProgressBar;
import org.opensynchro.auth.Logins;
import org.opensynchro.auth.WorkspaceGreeting;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Offers the ways to log in. What the workspace puts first is a button, the other one a link; each time the page is shown,
 * the server is asked anew what it offers.
 */
final class WelcomePage extends WizardPage {
    private static final int BUTTON_WIDTH = 260;

    private final Logins logins;
    private final AccountWizard wizard;
    private Composite page;
    private ProgressBar progress;
    private Composite ways;
    private int questions;
    private FutureTask<Void> asking = new FutureTask<>(() -> null);

    WelcomePage(AccountWizard wizard, Logins logins) {
        super("welcome", Messages.WelcomePage_title, null);
        this.wizard = wizard;
        this.logins = logins;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).spacing(0, 18).applyTo(page);
        progress = new ProgressBar(page, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(progress);
        ways = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(ways);
        page.addDisposeListener(event -> asking.cancel(true));
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        asking.cancel(true);
        if (visible) {
            ask(wizard.server());
        }
    }

    private void ask(URI server) {
        setErrorMessage(null);
        setTitle(Messages.WelcomePage_title);
        setDescription(NLS.bind(Messages.WelcomePage_asking, server.getHost()));
        clearWays();
        showProgress(true);
        Display display = page.getDisplay();
        int question = ++questions;
        asking = new FutureTask<>(() -> {
            Runnable shown = answer(server);
            if (!display.isDisposed()) {
                display.asyncExec(() -> show(question, shown));
            }
            return null;
        });
        Thread.ofVirtual().start(asking);
    }

    /** Only the answer to what was asked last counts. */
    private void show(int question, Runnable shown) {
        if (!page.isDisposed() && question == questions && isCurrentPage()) {
            showProgress(false);
            shown.run();
            page.layout(true, true);
        }
    }

    /** Asks the server, and returns how to show what it answered. */
    private Runnable answer(URI server) {
        try {
            WorkspaceGreeting greeting = logins.greet(server, wizard.isUnprotectedAgreed());
            return () -> welcome(server, greeting);
        } catch (WorkspaceException | RuntimeException e) {
            return () -> refuse(server, AccountWizard.words(e));
        }
    }

    private void welcome(URI server, WorkspaceGreeting greeting) {
        String name = greeting.workspace().isEmpty() ? server.getHost() : greeting.workspace();
        setTitle(Widgets.literal(NLS.bind(Messages.WelcomePage_welcome, name)));
        setDescription(NLS.bind(Messages.WelcomePage_description, server.getHost()));
        if (!greeting.desktopApplications()) {
            setErrorMessage(NLS.bind(Messages.WelcomePage_forbidden, name));
            return;
        }
        if (!greeting.mayHaveSingleSignOn()) {
            button("logIn", Messages.WelcomePage_logIn, () -> wizard.logIn(false))
                    .setFocus();
        } else if (greeting.singleSignOnFirst() || wizard.isSingleSignOnFirst()) {
            button("logInSso", Messages.WelcomePage_logInSso, () -> wizard.logIn(true))
                    .setFocus();
            link("logIn", Messages.WelcomePage_logIn, () -> wizard.logIn(false));
        } else {
            button("logIn", Messages.WelcomePage_logIn, () -> wizard.logIn(false))
                    .setFocus();
            link("logInSso", Messages.WelcomePage_logInSso, () -> wizard.logIn(true));
        }
        if (greeting.hasSingleSignOn()) {
            setMessage(NLS.bind(Messages.WelcomePage_descriptionSso, server.getHost(), greeting.singleSignOn()));
        }
        link("usePassword", Messages.WelcomePage_password, wizard::usePassword);
        Label note = new Label(ways, SWT.WRAP | SWT.CENTER);
        note.setText(wizard.keepsLogins() ? "" : Messages.WelcomePage_noKeyring);
        GridDataFactory.fillDefaults().hint(360, SWT.DEFAULT).applyTo(note);
    }

    private void refuse(URI server, String why) {
        setErrorMessage(why);
        button("askAgain", Messages.LoginView_again, () -> ask(server)).setFocus();
    }

    private Button button(String identifier, String label, Runnable action) {
        Button button = Widgets.identify(new Button(ways, SWT.PUSH), identifier);
        button.setText(label);
        button.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        button.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults()
                .align(SWT.CENTER, SWT.CENTER)
                .hint(BUTTON_WIDTH, SWT.DEFAULT)
                .applyTo(button);
        return button;
    }

    private void link(String identifier, String label, Runnable action) {
        Link link = Widgets.identify(new Link(ways, SWT.NONE), identifier);
        link.setText("<a>" + label + "</a>");
        link.addListener(SWT.Selection, event -> action.run());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(link);
    }

    private void clearWays() {
        for (Control child : ways.getChildren()) {
            child.dispose();
        }
        GridLayoutFactory.fillDefaults().spacing(0, 14).applyTo(ways);
    }

    private void showProgress(boolean visible) {
        ((GridData) progress.getLayoutData()).exclude = !visible;
        progress.setVisible(visible);
        if (visible) {
            setMessage(null, IMessageProvider.NONE);
        }
        page.layout(true, true);
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }
}
