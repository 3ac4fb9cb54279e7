// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.trash;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Services;

/**
 * What was deleted or replaced on this computer, and what was deleted online; all of it can be put back. It is read when
 * the view opens, when the person asks for it, and after something was put back: always in the background.
 */
public final class TrashView extends ViewPart {
    private SynchronizationService service;
    private TrashControls controls;
    private TrashContent content = TrashContent.NONE;
    private boolean working;

    @Override
    public void createPartControl(Composite parent) {
        service = Services.synchronizations(getSite());
        controls = new TrashControls(parent);
        controls.filter.addListener(SWT.Modify, event -> show());
        controls.restore.addListener(SWT.Selection, event -> restore());
        controls.refresh.addListener(SWT.Selection, event -> refresh());
        controls.table.viewer().addSelectionChangedListener(event -> enable());
        getSite().setSelectionProvider(controls.table.viewer());
        createActions();
        refresh();
    }

    private void createActions() {
        Action restore = action(Messages.TrashView_restore, "restore", this::restore);
        Action refresh = action(Messages.TrashView_refresh, "sync_now", this::refresh);
        refresh.setActionDefinitionId(IWorkbenchCommandConstants.FILE_REFRESH);
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(IWorkbenchCommandConstants.FILE_REFRESH, new ActionHandler(refresh));
        MenuManager menu = new MenuManager();
        menu.setRemoveAllWhenShown(true);
        menu.addMenuListener(shown -> {
            restore.setEnabled(controls.restore.isEnabled());
            menu.add(restore);
            menu.add(refresh);
        });
        var table = controls.table.viewer().getTable();
        table.setMenu(menu.createContextMenu(table));
    }

    private static Action action(String text, String icon, Runnable what) {
        return new Action(text, Icons.descriptor(icon)) {
            @Override
            public void run() {
                what.run();
            }
        };
    }

    private void refresh() {
        inBackground(
                Messages.TrashView_reading,
                monitor -> TrashContent.read(service, monitor),
                found -> show(found, String.join(" ", found.problems())));
    }

    private void restore() {
        List<TrashRow> chosen = controls.table.selected();
        if (chosen.isEmpty()) {
            return;
        }
        Restoring restoring = new Restoring(service, chosen);
        inBackground(
                Messages.TrashView_restoring,
                monitor -> {
                    restoring.run(monitor);
                    return TrashContent.read(service, monitor);
                },
                found -> show(found, restoring.summary()));
    }

    /** One at a time: what is read while something is put back would be out of date at once. */
    private void inBackground(
            String name, Function<IProgressMonitor, TrashContent> work, Consumer<TrashContent> afterwards) {
        if (working) {
            return;
        }
        working = true;
        enable();
        if (content.rows().isEmpty()) {
            controls.showWords(Messages.TrashView_wait);
        }
        Display display = getSite().getShell().getDisplay();
        Job job = Job.create(name, monitor -> {
            TrashContent found = content;
            try {
                found = work.apply(monitor);
            } finally {
                TrashContent last = found;
                onUiThread(display, () -> {
                    working = false;
                    afterwards.accept(last);
                });
            }
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void onUiThread(Display display, Runnable task) {
        try {
            display.asyncExec(() -> {
                if (!controls.filter.isDisposed()) {
                    task.run();
                }
            });
        } catch (SWTException e) {
            // The display was disposed meanwhile: there is nothing left to show.
            return;
        }
    }

    private void show(TrashContent found, String news) {
        content = found;
        controls.tell(news);
        show();
    }

    private void show() {
        String text = controls.filter.getText().strip();
        List<TrashRow> shown = text.isEmpty()
                ? content.rows()
                : content.rows().stream().filter(row -> row.matches(text)).toList();
        controls.table.show(shown);
        if (shown.isEmpty() && !working) {
            controls.showWords(content.rows().isEmpty() ? Messages.TrashView_empty : Messages.TrashView_noMatch);
        } else if (!shown.isEmpty()) {
            controls.showTable();
        }
        enable();
    }

    private void enable() {
        controls.restore.setEnabled(
                !working && !controls.table.viewer().getStructuredSelection().isEmpty());
        controls.refresh.setEnabled(!working);
    }

    @Override
    public void setFocus() {
        controls.setFocus();
    }
}
