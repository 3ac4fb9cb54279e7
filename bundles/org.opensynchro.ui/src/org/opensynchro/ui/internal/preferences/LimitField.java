// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import java.util.OptionalLong;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.ui.internal.Widgets;

/** One limit: whether there is one, and how much. Takes three columns of a grid. */
final class LimitField {
    private static final long KIBIBYTE = 1024;
    private static final long USUAL = 1024;
    private static final int WIDTH = 80;
    private static final int MOST_DIGITS = 9;

    private final Button limited;
    private final Text amount;

    /**
     * @param identifier what the widgets are known by
     * @param label what is limited
     * @param bytesPerSecond the present limit; 0 for none
     * @param changed is run after the person changed something
     */
    LimitField(Composite parent, String identifier, String label, long bytesPerSecond, Runnable changed) {
        limited = Widgets.identify(new Button(parent, SWT.CHECK), identifier);
        limited.setText(label);
        limited.setSelection(bytesPerSecond > 0);
        amount = Widgets.identify(new Text(parent, SWT.BORDER | SWT.TRAIL), identifier + ".amount");
        amount.setLayoutData(new GridData(WIDTH, SWT.DEFAULT));
        amount.setTextLimit(MOST_DIGITS);
        amount.setText(Long.toString(bytesPerSecond > 0 ? Math.max(1, bytesPerSecond / KIBIBYTE) : USUAL));
        amount.setEnabled(limited.getSelection());
        Widgets.name(amount, label.replace("&", "") + " " + Messages.LimitField_unit);
        new Label(parent, SWT.NONE).setText(Messages.LimitField_unit);
        limited.addListener(SWT.Selection, event -> {
            amount.setEnabled(limited.getSelection());
            changed.run();
        });
        amount.addListener(SWT.Modify, event -> changed.run());
    }

    /** The limit in bytes a second, 0 for none; empty when what was typed is no number. */
    OptionalLong bytesPerSecond() {
        if (!limited.getSelection()) {
            return OptionalLong.of(0);
        }
        String typed = amount.getText().strip();
        boolean number = typed.matches("0*[1-9][0-9]*");
        return number ? OptionalLong.of(Long.parseLong(typed) * KIBIBYTE) : OptionalLong.empty();
    }

    void clear() {
        limited.setSelection(false);
        amount.setEnabled(false);
    }
}
