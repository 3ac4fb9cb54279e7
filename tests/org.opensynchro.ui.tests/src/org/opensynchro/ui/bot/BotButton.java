// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/** A button. */
public final class BotButton {
    private final Found<Button> widget;

    BotButton(Found<Button> widget) {
        this.widget = widget;
    }

    /** Waits until it is enabled and presses it; does not wait for what that leads to. */
    public void click() {
        widget.begin(Button::isEnabled, BotButton::notifySelection);
    }

    /** Sets a check box or a radio button, and tells whoever listens. The other radio buttons beside it lose theirs. */
    public void select() {
        widget.run(button -> {
            if ((button.getStyle() & SWT.RADIO) != 0) {
                for (Control beside : button.getParent().getChildren()) {
                    if (beside instanceof Button other && (other.getStyle() & SWT.RADIO) != 0) {
                        other.setSelection(false);
                    }
                }
            }
            button.setSelection(true);
            notifySelection(button);
        });
    }

    /** Whether it can be pressed. */
    public boolean isEnabled() {
        return widget.get(Button::isEnabled);
    }

    static void notifySelection(Widget widget) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        widget.notifyListeners(SWT.Selection, event);
    }
}
