// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.opensynchro.ui.internal.Widgets;

/** What is shown while the person logs in with the browser of the computer. */
final class OutsidePage {
    private static final int WIDTH = 420;

    private final Composite page;
    private final SystemBrowser browser;
    private final String address;
    private final Label text;

    /** Opens the page in the browser at once. */
    OutsidePage(Composite parent, URI address, SystemBrowser browser) {
        this.browser = browser;
        this.address = address.toString();
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults().spacing(0, 14).applyTo(middle);
        text = Widgets.identify(new Label(middle, SWT.WRAP), "login.outside");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(text);
        ProgressBar bar = new ProgressBar(middle, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        Composite buttons = new Composite(middle, SWT.NONE);
        RowLayout row = new RowLayout();
        row.spacing = 10;
        buttons.setLayout(row);
        Button again = Widgets.identify(new Button(buttons, SWT.PUSH), "login.openAgain");
        again.setText(Messages.OutsidePage_openAgain);
        again.addListener(SWT.Selection, event -> open());
        Button copy = Widgets.identify(new Button(buttons, SWT.PUSH), "login.copyAddress");
        copy.setText(Messages.OutsidePage_copy);
        copy.addListener(SWT.Selection, event -> copy());
        open();
    }

    Composite control() {
        return page;
    }

    private void open() {
        String host = URI.create(address).getHost();
        boolean opened = browser.open(address);
        text.setText(NLS.bind(opened ? Messages.OutsidePage_text : Messages.OutsidePage_noBrowser, host));
        text.requestLayout();
    }

    private void copy() {
        Clipboard clipboard = new Clipboard(page.getDisplay());
        clipboard.setContents(new Object[] {address}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }
}
