// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.locks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.part.ViewPart;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.LockedFile;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.ThrottledRefresh;

/** Which files of the synchronizations are locked, by whom and until when; locks files, and releases them by hand. */
public final class LocksView extends ViewPart {
    private SynchronizationService service;
    private Runnable listener;
    private LocksTable table;
    private IAction unlock;

    @Override
    public void createPartControl(Composite parent) {
        service = Services.synchronizations(getSite());
        table = new LocksTable(parent);
        getSite().setSelectionProvider(table.viewer());
        IAction lock = action(Messages.LocksView_lock, Messages.LocksView_lockToolTip, "kind_locked", this::lock);
        unlock = action(Messages.LocksView_unlock, Messages.LocksView_unlockToolTip, "kind_unlocked", this::unlock);
        unlock.setEnabled(false);
        table.viewer()
                .addSelectionChangedListener(
                        event -> unlock.setEnabled(!event.getSelection().isEmpty()));
        MenuManager menu = new MenuManager();
        for (IAction action : List.of(lock, unlock)) {
            getViewSite().getActionBars().getToolBarManager().add(action);
            menu.add(action);
        }
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        ThrottledRefresh refresh = new ThrottledRefresh(parent, this::refresh);
        listener = refresh::request;
        service.addListener(listener);
        refresh();
    }

    private static IAction action(String text, String toolTip, String icon, Runnable task) {
        IAction action = new Action(text, Icons.descriptor(icon)) {
            @Override
            public void run() {
                task.run();
            }
        };
        action.setToolTipText(toolTip);
        return action;
    }

    private void refresh() {
        table.show(service.locks(), service.configuration());
    }

    private void lock() {
        FileDialog dialog = new FileDialog(shell(), SWT.OPEN | SWT.SHEET);
        service.configuration().getSynchronizations().stream()
                .findFirst()
                .ifPresent(first -> dialog.setFilterPath(first.getLocalFolder()));
        String chosen = dialog.open();
        if (chosen == null) {
            return;
        }
        Path file = Path.of(chosen);
        Optional<Synchronization> holder = service.configuration().getSynchronizations().stream()
                .filter(candidate -> file.startsWith(candidate.getLocalFolder()))
                .findFirst();
        if (holder.isEmpty()) {
            MessageDialog.openInformation(
                    shell(), Messages.LocksTable_name, NLS.bind(Messages.LocksView_notIn, file.getFileName()));
            return;
        }
        Services.inBackground(
                NLS.bind(Messages.LocksView_locking, file.getFileName()),
                monitor -> service.lock(holder.get().getId(), file));
    }

    private void unlock() {
        for (Object selected : table.viewer().getStructuredSelection().toList()) {
            LockedFile locked = (LockedFile) selected;
            if (locked.lock().mine() || isWanted(locked)) {
                Services.inBackground(
                        NLS.bind(Messages.LocksView_unlocking, locked.path().name()),
                        monitor -> service.unlock(locked));
            }
        }
    }

    private boolean isWanted(LockedFile locked) {
        return MessageDialog.openQuestion(
                shell(),
                Messages.LocksTable_name,
                NLS.bind(
                        Messages.LocksView_elsewhere,
                        locked.path().name(),
                        locked.lock().owner()));
    }

    private Shell shell() {
        return getSite().getShell();
    }

    @Override
    public void setFocus() {
        table.viewer().getTable().setFocus();
    }

    @Override
    public void dispose() {
        if (service != null) {
            service.removeListener(listener);
        }
        super.dispose();
    }
}
