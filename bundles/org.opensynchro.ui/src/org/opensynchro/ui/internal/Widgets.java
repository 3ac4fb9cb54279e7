// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** What widgets are known by, to tests and to people who do not see them, and what they show. */
public final class Widgets {
    /** The key under which SWTBot, and the tests here, look for the identifier of a widget. */
    public static final String KEY = "org.eclipse.swtbot.widget.key";

    private Widgets() {}

    /** Gives a widget its identifier. */
    public static <W extends Widget> W identify(W widget, String identifier) {
        widget.setData(KEY, identifier);
        return widget;
    }

    /** A text as labels and links take it, to be shown as it stands: an ampersand in it underlines nothing. */
    public static String literal(String text) {
        return text.replace("&", "&&");
    }

    /** Gives a control the name that assistive technology speaks, where no label stands before it. */
    public static void name(Control control, String name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                event.result = name;
            }
        });
    }
}
