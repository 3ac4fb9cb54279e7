// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.core.commands.common.CommandException;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.contexts.IContextService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.part.ViewPart;
import org.eclipse.ui.services.IEvaluationService;
import org.opensynchro.model.Configuration;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.CommandIds;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.ThrottledRefresh;
import org.opensynchro.ui.internal.remarks.Remarks;
import org.slf4j.LoggerFactory;

/** All synchronizations with their state, and what the person is asked about them. */
public final class MySyncsView extends ViewPart {
    private final Map<String, SyncRow> rows = new HashMap<>();
    private List<SyncRow> shown = List.of();
    private SynchronizationService service;
    private Remarks remarks;
    private Runnable listener;
    private NoticeArea notices;
    private NoticeArea details;
    private Composite body;
    private StackLayout stack;
    private Composite blankPage;
    private Composite tablePage;
    private SyncTable table;
    private EmptyPage emptyPage;

    @Override
    public void createPartControl(Composite parent) {
        service = Services.synchronizations(getSite());
        NoticeAnswers answers = new NoticeAnswers(getSite(), service, this::execute);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(parent);
        notices = new NoticeArea(parent, false, answers::answer);
        body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        stack = new StackLayout();
        body.setLayout(stack);
        details = new NoticeArea(parent, true, answers::answer);
        blankPage = new Composite(body, SWT.NONE);
        emptyPage = new EmptyPage(body, this::execute);
        tablePage = new Composite(body, SWT.NONE);
        table = new SyncTable(tablePage);
        table.viewer().addSelectionChangedListener(event -> showNotices());
        table.viewer().addDoubleClickListener(event -> execute(CommandIds.OPEN_LOCAL));
        MenuManager menu = new MenuManager();
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        getSite().registerContextMenu(menu, table.viewer());
        getSite().setSelectionProvider(table.viewer());
        getSite().getService(IContextService.class).activateContext(CommandIds.SYNCS_CONTEXT);
        ThrottledRefresh refresh = new ThrottledRefresh(parent, this::refresh);
        listener = refresh::request;
        service.addListener(listener);
        remarks = Services.remarks();
        remarks.addListener(listener);
        refresh();
    }

    @Override
    public void setFocus() {
        Control page = stack.topControl;
        if (page == tablePage) {
            table.viewer().getTable().setFocus();
        } else if (page != emptyPage.control() || !emptyPage.setFocus()) {
            body.setFocus();
        }
    }

    @Override
    public void dispose() {
        if (service != null) {
            service.removeListener(listener);
            remarks.removeListener(listener);
        }
        super.dispose();
    }

    private void refresh() {
        Configuration configuration = service.configuration();
        List<SyncRow> current = new ArrayList<>();
        for (Synchronization synchronization : configuration.getSynchronizations()) {
            String id = synchronization.getId();
            SyncRow row = rows.computeIfAbsent(id, key -> new SyncRow(synchronization, service.status(key)));
            row.update(synchronization, service.status(id));
            current.add(row);
        }
        rows.values().retainAll(current);
        shown = List.copyOf(current);
        if (!shown.isEmpty()) {
            showPage(tablePage);
        } else if (service.isReady()) {
            emptyPage.show(!configuration.getAccounts().isEmpty());
            showPage(emptyPage.control());
        } else {
            showPage(blankPage);
        }
        table.show(shown);
        showNotices();
        SyncTester.requestEvaluation(getSite().getService(IEvaluationService.class));
    }

    private void showPage(Composite page) {
        if (stack.topControl != page) {
            stack.topControl = page;
            body.layout();
        }
    }

    private void showNotices() {
        List<SyncRow> selected = new ArrayList<>();
        for (Object element : table.viewer().getStructuredSelection()) {
            selected.add((SyncRow) element);
        }
        notices.show(Notices.of(service.warning(), shown, remarks.open()));
        details.show(selected.size() == 1 ? Notices.details(selected.getFirst()) : List.of());
    }

    private void execute(String commandId) {
        try {
            getSite().getService(IHandlerService.class).executeCommand(commandId, null);
        } catch (CommandException e) {
            LoggerFactory.getLogger(MySyncsView.class).debug("Not possible just now: {}", commandId, e);
        }
    }
}
