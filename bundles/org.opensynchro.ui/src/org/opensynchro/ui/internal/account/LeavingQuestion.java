// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.opensynchro.auth.Origin;
import org.opensynchro.ui.internal.Widgets;

/** A bar that asks whether a login page may lead to another server. Takes no room while it asks nothing. */
final class LeavingQuestion {
    private static final int TEXT_WIDTH = 260;

    private final Composite bar;
    private final Label text;
    private String location = "";

    /** @param agreed is told where the person agreed to go */
    LeavingQuestion(Composite parent, Consumer<String> agreed) {
        bar = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).exclude(true).applyTo(bar);
        GridLayoutFactory.fillDefaults()
                .numColumns(3)
                .extendedMargins(10, 10, 4, 6)
                .spacing(8, 4)
                .applyTo(bar);
        text = Widgets.identify(new Label(bar, SWT.WRAP), "login.leaving");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(text);
        button("login.leave", Messages.LeavingQuestion_leave).addListener(SWT.Selection, event -> {
            show(false);
            agreed.accept(location);
        });
        button("login.stay", Messages.LeavingQuestion_stay).addListener(SWT.Selection, event -> show(false));
        bar.setVisible(false);
    }

    private Button button(String identifier, String label) {
        Button button = Widgets.identify(new Button(bar, SWT.PUSH), identifier);
        button.setText(label);
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).applyTo(button);
        return button;
    }

    /** Asks about an address; another question takes the place of the one before. */
    void ask(String address) {
        if (bar.isDisposed()) {
            return;
        }
        location = address;
        String place = NavigationRule.origin(address).map(Origin::authority).orElse(address);
        text.setText(Widgets.literal(NLS.bind(Messages.LeavingQuestion_text, place)));
        show(true);
    }

    private void show(boolean visible) {
        ((GridData) bar.getLayoutData()).exclude = !visible;
        bar.setVisible(visible);
        bar.requestLayout();
    }
}
