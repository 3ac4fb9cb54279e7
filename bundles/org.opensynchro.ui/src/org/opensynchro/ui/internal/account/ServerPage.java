// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.ui.internal.Widgets;

/** Where the workspace is. */
final class ServerPage extends WizardPage {
    private final Runnable shown;
    private final Runnable askForCode;
    private Text server;
    private Button unprotected;

    /**
     * @param shown runs each time the page is shown
     * @param askForCode lets the person give a configuration code instead
     */
    ServerPage(Runnable shown, Runnable askForCode) {
        super("server", Messages.ServerPage_title, null);
        this.shown = shown;
        this.askForCode = askForCode;
        setDescription(Messages.ServerPage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults()
                .numColumns(2)
                .margins(12, 12)
                .spacing(10, 8)
                .applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.AccountPage_server);
        server = Widgets.identify(new Text(page, SWT.BORDER | SWT.SINGLE), "server");
        server.setMessage(Messages.AccountPage_serverHint);
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(server);
        server.addListener(SWT.Modify, event -> validate());
        new Label(page, SWT.NONE);
        unprotected = Widgets.identify(new Button(page, SWT.CHECK | SWT.WRAP), "unprotected");
        unprotected.setText(Messages.ServerPage_unprotected);
        unprotected.setVisible(false);
        unprotected.addListener(SWT.Selection, event -> validate());
        Link code = Widgets.identify(new Link(page, SWT.NONE), "haveCode");
        code.setText("<a>" + Messages.ServerPage_code + "</a>");
        code.addListener(SWT.Selection, event -> askForCode.run());
        GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(code);
        setControl(page);
    }

    private void validate() {
        setErrorMessage(null);
        Optional<URI> address = ServerAddress.parse(server.getText());
        if (address.isEmpty() && !server.getText().isBlank()) {
            setErrorMessage(Messages.AccountPage_noAddress);
        }
        boolean open = address.filter(ServerAddress::isUnprotected).isPresent();
        if (open) {
            setMessage(Messages.AccountPage_unprotected, IMessageProvider.WARNING);
        } else {
            setMessage(null);
        }
        if (!open) {
            unprotected.setSelection(false);
        }
        unprotected.setVisible(open);
        setPageComplete(address.isPresent() && (!open || unprotected.getSelection()));
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            shown.run();
        }
    }

    URI server() {
        return ServerAddress.parse(server.getText()).orElseThrow();
    }
}
