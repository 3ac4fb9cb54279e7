// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.activity;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.menus.CommandContributionItem;
import org.eclipse.ui.menus.CommandContributionItemParameter;
import org.eclipse.ui.part.ViewPart;
import org.opensynchro.model.ActivityEntry;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.ThrottledRefresh;
import org.opensynchro.ui.internal.Widgets;

/** What happened lately, newest first, with problems and what to do about them. */
public final class ActivityView extends ViewPart {
    private SynchronizationService service;
    private Runnable listener;
    private Text filter;
    private ActivityTable table;

    @Override
    public void createPartControl(Composite parent) {
        service = Services.synchronizations(getSite());
        GridLayoutFactory.fillDefaults()
                .spacing(0, 4)
                .extendedMargins(0, 0, 4, 0)
                .applyTo(parent);
        filter = Widgets.identify(
                new Text(parent, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL | SWT.SINGLE), "activityFilter");
        filter.setMessage(Messages.ActivityView_filter);
        Widgets.name(filter, Messages.ActivityView_filter);
        GridDataFactory.fillDefaults().grab(true, false).indent(4, 0).applyTo(filter);
        filter.addListener(SWT.Modify, event -> refresh());
        Composite body = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(body);
        table = new ActivityTable(body, new ActivityTexts(service.configuration()));
        getSite().setSelectionProvider(table.viewer());
        createCopy();
        ThrottledRefresh refresh = new ThrottledRefresh(parent, this::refresh);
        listener = refresh::request;
        service.addListener(listener);
        refresh();
    }

    private void createCopy() {
        getSite()
                .getService(IHandlerService.class)
                .activateHandler(IWorkbenchCommandConstants.EDIT_COPY, new AbstractHandler() {
                    @Override
                    public Object execute(ExecutionEvent event) {
                        copy();
                        return null;
                    }
                });
        MenuManager menu = new MenuManager();
        menu.add(new CommandContributionItem(new CommandContributionItemParameter(
                getSite(), "copy", IWorkbenchCommandConstants.EDIT_COPY, CommandContributionItem.STYLE_PUSH)));
        table.viewer().getTable().setMenu(menu.createContextMenu(table.viewer().getTable()));
        getSite().registerContextMenu(menu, table.viewer());
    }

    private void copy() {
        if (filter.isFocusControl()) {
            filter.copy();
            return;
        }
        ActivityTexts texts = new ActivityTexts(service.configuration());
        List<?> selected = table.viewer().getStructuredSelection().toList();
        if (selected.isEmpty()) {
            return;
        }
        String lines = selected.stream()
                .map(entry -> texts.line((ActivityEntry) entry))
                .collect(Collectors.joining(System.lineSeparator()));
        Clipboard clipboard = new Clipboard(filter.getDisplay());
        clipboard.setContents(new Object[] {lines}, new Transfer[] {TextTransfer.getInstance()});
        clipboard.dispose();
    }

    private void refresh() {
        ActivityTexts texts = new ActivityTexts(service.configuration());
        List<ActivityEntry> entries = service.activities();
        String text = filter.getText().strip();
        table.show(
                text.isEmpty()
                        ? entries
                        : entries.stream()
                                .filter(entry -> texts.matches(entry, text))
                                .toList(),
                texts);
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
