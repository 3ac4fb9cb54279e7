// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.bot;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.browser.Browser;

/** A browser within the window, driven by scripts in the page that it shows. */
public final class BotBrowser {
    private final Browser widget;

    /** @param widget the browser itself: once it is gone, it shows nothing */
    public BotBrowser(Browser widget) {
        this.widget = widget;
    }

    /** Waits until the page holds what this CSS selector finds. */
    public BotBrowser waitFor(String selector) {
        try {
            Bot.waitUntil("the page has " + selector, () -> has(selector));
        } catch (AssertionError e) {
            throw new AssertionError(address() + " shows: " + text(), e);
        }
        return this;
    }

    /** Whether the page holds what this CSS selector finds. */
    public boolean has(String selector) {
        return Boolean.TRUE.equals(evaluate("return document.querySelector('" + selector + "') !== null"));
    }

    /** Waits for a field and types over what is in it. */
    public BotBrowser type(String selector, String text) {
        waitFor(selector);
        Bot.waitUntil(
                selector + " is typed into",
                () -> Boolean.TRUE.equals(evaluate("const field = document.querySelector('" + selector + "');"
                        + "if (field) field.value = '" + text + "'; return field !== null")));
        return this;
    }

    /** Waits for something that can be pressed and presses it; does not wait for what that leads to. */
    public BotBrowser click(String selector) {
        waitFor(selector);
        Bot.waitUntil(
                selector + " is pressed",
                () -> Boolean.TRUE.equals(evaluate("const pressed = document.querySelector('" + selector + "');"
                        + "if (pressed) setTimeout(() => pressed.click()); return pressed !== null")));
        return this;
    }

    /** The words of the page. */
    public String text() {
        return String.valueOf(evaluate("return document.body ? document.body.innerText : ''"));
    }

    /** Where it is. */
    public String address() {
        return Bot.ui(() -> widget.isDisposed() ? "" : widget.getUrl());
    }

    private Object evaluate(String script) {
        return Bot.ui(() -> {
            try {
                return widget.isDisposed() ? false : widget.evaluate(script);
            } catch (SWTException e) {
                // The page is just being left: there is nothing in it that could answer.
                return false;
            }
        });
    }
}
