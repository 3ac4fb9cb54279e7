// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Runs something on the user interface thread after changes, however many there are, at most four times a second. */
public final class ThrottledRefresh {
    private static final int PERIOD_MILLIS = 250;

    private final AtomicBoolean requested = new AtomicBoolean();
    private final Control control;
    private final Display display;
    private final Runnable refresh;

    /**
     * @param control what is refreshed; once it is disposed, nothing happens any more
     * @param refresh runs on the user interface thread
     */
    public ThrottledRefresh(Control control, Runnable refresh) {
        this.control = control;
        this.display = control.getDisplay();
        this.refresh = refresh;
    }

    /** Asks for a refresh soon. May be called on any thread. */
    public void request() {
        if (requested.compareAndSet(false, true)) {
            try {
                display.asyncExec(() -> display.timerExec(PERIOD_MILLIS, this::run));
            } catch (SWTException e) {
                // The display was disposed meanwhile: there is nothing left to refresh.
                requested.set(false);
            }
        }
    }

    private void run() {
        requested.set(false);
        if (!control.isDisposed()) {
            refresh.run();
        }
    }
}
