// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.widgets.Link;

/**
 * A text that leads somewhere.
 *
 * @param widget the widget itself
 */
public record BotLink(Link widget) {
    /** Follows it; does not wait for what that leads to. */
    public void click() {
        Bot.display().asyncExec(() -> BotButton.notifySelection(widget));
    }
}
