// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Widget;

/**
 * A button.
 *
 * @param widget the widget itself
 */
public record BotButton(Button widget) {
    /** Waits until it is enabled and presses it; does not wait for what that leads to. */
    public void click() {
        Bot.waitUntil("\"" + Bot.ui(widget::getText) + "\" can be pressed", this::isEnabled);
        Bot.display().asyncExec(() -> notifySelection(widget));
    }

    /** Sets a check box or a radio button, and tells whoever listens. The other radio buttons beside it lose theirs. */
    public void select() {
        Bot.ui(() -> {
            if ((widget.getStyle() & SWT.RADIO) != 0) {
                for (Control beside : widget.getParent().getChildren()) {
                    if (beside instanceof Button other && (other.getStyle() & SWT.RADIO) != 0) {
                        other.setSelection(false);
                    }
                }
            }
            widget.setSelection(true);
            notifySelection(widget);
            return null;
        });
    }

    /** Whether it can be pressed. */
    public boolean isEnabled() {
        return Bot.ui(widget::isEnabled);
    }

    static void notifySelection(Widget widget) {
        Event event = new Event();
        event.widget = widget;
        event.display = widget.getDisplay();
        widget.notifyListeners(SWT.Selection, event);
    }
}
