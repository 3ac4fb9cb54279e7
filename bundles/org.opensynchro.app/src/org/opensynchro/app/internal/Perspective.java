// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.eclipse.ui.progress.IProgressConstants;

/** What the window shows at first: the synchronizations above, what happened and what runs below. */
public final class Perspective implements IPerspectiveFactory {
    static final String ID = "org.opensynchro.app.perspective";

    private static final String SYNCS = "org.opensynchro.ui.views.syncs";
    private static final String ACTIVITY = "org.opensynchro.ui.views.activity";
    private static final String TRASH = "org.opensynchro.ui.views.trash";
    private static final String LOCKS = "org.opensynchro.ui.views.locks";
    private static final float SYNCS_SHARE = 0.55f;
    private static final float ACTIVITY_SHARE = 0.7f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        String editors = layout.getEditorArea();
        layout.setEditorAreaVisible(false);
        layout.addView(SYNCS, IPageLayout.TOP, SYNCS_SHARE, editors);
        IFolderLayout below =
                layout.createFolder("org.opensynchro.app.below", IPageLayout.BOTTOM, 1 - SYNCS_SHARE, editors);
        below.addView(ACTIVITY);
        below.addView(TRASH);
        below.addView(LOCKS);
        layout.addView(
                IProgressConstants.PROGRESS_VIEW_ID, IPageLayout.RIGHT, ACTIVITY_SHARE, "org.opensynchro.app.below");
        layout.addShowViewShortcut(SYNCS);
        layout.addShowViewShortcut(ACTIVITY);
        layout.addShowViewShortcut(TRASH);
        layout.addShowViewShortcut(LOCKS);
        layout.addShowViewShortcut(IProgressConstants.PROGRESS_VIEW_ID);
    }
}
