// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.widgets.Text;

/** A text field. */
public final class BotText {
    private final Found<Text> widget;

    BotText(Found<Text> widget) {
        this.widget = widget;
    }

    /** Types over what is there. */
    public BotText setText(String text) {
        widget.run(field -> field.setText(text));
        return this;
    }

    /** What is there. */
    public String getText() {
        return widget.get(Text::getText);
    }
}
