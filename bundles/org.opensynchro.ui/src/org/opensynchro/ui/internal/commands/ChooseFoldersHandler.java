// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.pair.OnlineFolders;
import org.opensynchro.ui.internal.scope.ChooseFoldersDialog;
import org.opensynchro.ui.internal.syncs.SyncRow;
import org.opensynchro.workspace.ItemPath;

/** Chooses which online folders of the selected synchronization are kept on this computer. */
public final class ChooseFoldersHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        configured(service, selected.getFirst()).ifPresent(chosen -> choose(shell, service, chosen));
    }

    private static void choose(Shell shell, SynchronizationService service, Synchronization chosen) {
        Set<ItemPath> before =
                chosen.getUnselectedFolders().stream().map(ItemPath::of).collect(Collectors.toSet());
        try (OnlineFolders folders =
                new OnlineFolders(service, chosen.getAccount().getId())) {
            ItemPath top = ItemPath.of(chosen.getOnlineFolder());
            ChooseFoldersDialog dialog = new ChooseFoldersDialog(shell, folders, top, before);
            if (dialog.open() == Window.OK && !dialog.unselected().equals(before)) {
                Services.inBackground(
                        Messages.ChooseFoldersHandler_job,
                        monitor -> service.setUnselectedFolders(chosen.getId(), dialog.unselected()));
            }
        }
    }
}
