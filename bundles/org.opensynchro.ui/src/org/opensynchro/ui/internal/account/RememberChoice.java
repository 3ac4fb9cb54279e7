// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Widgets;

/**
 * Whether to keep the password in the keyring of this computer. Where there is none, says that it is kept until the
 * application is closed.
 */
final class RememberChoice {
    private final Button remember;
    private final Label note;
    private boolean chosen;

    /** Takes one row of a grid of two columns. */
    RememberChoice(Composite parent, SynchronizationService service) {
        new Label(parent, SWT.NONE);
        remember = Widgets.identify(new Button(parent, SWT.CHECK), "remember");
        remember.setText(Messages.RememberChoice_remember);
        remember.setEnabled(false);
        remember.addListener(SWT.Selection, event -> chosen = remember.getSelection());
        new Label(parent, SWT.NONE);
        note = Widgets.identify(new Label(parent, SWT.WRAP), "rememberNote");
        GridDataFactory.fillDefaults().grab(true, false).hint(360, SWT.DEFAULT).applyTo(note);
        CompletableFuture.supplyAsync(service::canKeepPasswords)
                .thenAccept(possible -> parent.getDisplay().asyncExec(() -> show(possible)));
    }

    boolean isChosen() {
        return chosen;
    }

    private void show(boolean possible) {
        if (!remember.isDisposed()) {
            remember.setEnabled(possible);
            remember.setSelection(possible);
            chosen = possible;
            note.setText(possible ? "" : Messages.RememberChoice_noKeyring);
            note.requestLayout();
        }
    }
}
