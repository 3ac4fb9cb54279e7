// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.progress.IProgressConstants;
import org.junit.jupiter.api.Test;

class PerspectiveTest {
    @Test
    void windowOpensWithItsViews() throws Exception {
        assertEquals(
                "org.opensynchro.app.perspective",
                onUiThread(() -> page().getPerspective().getId()));
        assertNotNull(onUiThread(() -> page().findView("org.opensynchro.ui.views.syncs")));
        assertNotNull(onUiThread(() -> page().findView("org.opensynchro.ui.views.activity")));
        assertNotNull(onUiThread(() -> page().findViewReference("org.opensynchro.ui.views.trash")));
        assertNotNull(onUiThread(() -> page().findViewReference("org.opensynchro.ui.views.locks")));
        assertNotNull(onUiThread(() -> page().findView(IProgressConstants.PROGRESS_VIEW_ID)));
    }

    private static IWorkbenchPage page() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
    }

    private static <T> T onUiThread(Callable<T> question) throws Exception {
        FutureTask<T> task = new FutureTask<>(question);
        PlatformUI.getWorkbench().getDisplay().syncExec(task);
        return task.get();
    }
}
