// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.widgets.Text;

/**
 * A text field.
 *
 * @param widget the widget itself
 */
public record BotText(Text widget) {
    /** Types over what is there. */
    public BotText setText(String text) {
        Bot.ui(() -> {
            widget.setText(text);
            return null;
        });
        return this;
    }

    /** What is there. */
    public String getText() {
        return Bot.ui(widget::getText);
    }
}
