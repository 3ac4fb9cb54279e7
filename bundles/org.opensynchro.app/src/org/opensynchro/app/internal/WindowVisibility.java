// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.e4.ui.model.application.ui.basic.MWindow;
import org.eclipse.e4.ui.workbench.IPresentationEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.opensynchro.ui.SynchronizationService;

/** Whether the window is seen from the start, and what brings it forth. On the user interface thread, where nothing else is said. */
final class WindowVisibility {
    private final IWorkbenchWindow window;
    private final Quietness quietness;

    WindowVisibility(IWorkbenchWindow window, Quietness quietness) {
        this.window = window;
        this.quietness = quietness;
    }

    /** Decides it before the window opens; what was left of the last session does not count. */
    void prepare() {
        MWindow model = window.getService(MWindow.class);
        model.getTags().remove(IPresentationEngine.WINDOW_MINIMIZED_TAG);
        model.setVisible(quietness == Quietness.TALKATIVE);
    }

    /** Minimizes a window that nothing could bring back if it were hidden, once it has come up hidden. */
    void minimize() {
        Shell shell = window.getShell();
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.setMinimized(true);
                shell.setVisible(true);
            }
        });
    }

    /** Keeps the model of the window true when something shows its shell, such as the tray. */
    void follow() {
        MWindow model = window.getService(MWindow.class);
        Shell shell = window.getShell();
        shell.addListener(SWT.Show, event -> model.setVisible(true));
    }

    /**
     * Shows the window as soon as the person is needed.
     *
     * @param isLoginComing whether the command line brings an account
     * @param shown runs once the window is shown
     */
    void showWhenNeeded(SynchronizationService service, boolean isLoginComing, Runnable shown) {
        AtomicBoolean isShown = new AtomicBoolean();
        Shell shell = window.getShell();
        Runnable listener = () -> {
            if (Quietness.isPersonNeeded(service, isLoginComing) && !shell.isDisposed()) {
                shell.getDisplay().asyncExec(() -> {
                    if (!shell.isDisposed() && !shell.isVisible()) {
                        show();
                        if (isShown.compareAndSet(false, true)) {
                            shown.run();
                        }
                    }
                });
            }
        };
        service.addListener(listener);
        shell.addDisposeListener(event -> service.removeListener(listener));
        listener.run();
    }

    /** Shows the window and gives it the focus, as when the person clicks on the tray. */
    void showFromAnyThread() {
        Shell shell = window.getShell();
        if (shell == null || shell.isDisposed()) {
            return;
        }
        shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                show();
            }
        });
    }

    private void show() {
        Shell shell = window.getShell();
        window.getService(MWindow.class).setVisible(true);
        shell.setVisible(true);
        shell.setMinimized(false);
        shell.forceActive();
    }
}
