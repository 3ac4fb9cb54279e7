// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.widgets.Link;

/** A text that leads somewhere. */
public final class BotLink {
    private final Found<Link> widget;

    BotLink(Found<Link> widget) {
        this.widget = widget;
    }

    /** Follows it; does not wait for what that leads to. */
    public void click() {
        widget.begin(Link::isEnabled, BotButton::notifySelection);
    }
}
