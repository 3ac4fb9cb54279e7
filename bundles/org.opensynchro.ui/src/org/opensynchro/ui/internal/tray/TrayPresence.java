// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.tray;

import java.util.Optional;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.TrayItem;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SyncState;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.ThrottledRefresh;
import org.opensynchro.ui.internal.syncs.SyncTexts;

/** The application's place in the tray: its state, and a menu to open, synchronize and quit. */
public final class TrayPresence {
    private final SynchronizationService service;
    private final Shell window;
    private final TrayItem item;
    private final LocalResourceManager images;
    private final Runnable quit;

    private TrayPresence(Shell window, SynchronizationService service, Runnable quit) {
        this.window = window;
        this.service = service;
        this.quit = quit;
        item = new TrayItem(window.getDisplay().getSystemTray(), SWT.NONE);
        images = new LocalResourceManager(JFaceResources.getResources(), window);
        Menu menu = createMenu();
        item.addListener(SWT.Selection, event -> open());
        item.addListener(SWT.DefaultSelection, event -> open());
        item.addListener(SWT.MenuDetect, event -> menu.setVisible(true));
        ThrottledRefresh refresh = new ThrottledRefresh(window, this::refresh);
        Runnable listener = refresh::request;
        service.addListener(listener);
        window.addListener(SWT.Dispose, event -> {
            service.removeListener(listener);
            item.dispose();
        });
        refresh();
    }

    /**
     * Puts the application into the tray, where the desktop has one.
     *
     * @param window the window that the tray opens; the presence ends with it
     * @param quit ends the application
     */
    public static Optional<TrayPresence> create(Shell window, SynchronizationService service, Runnable quit) {
        Display display = window.getDisplay();
        return TraySupport.isThere(display) ? Optional.of(new TrayPresence(window, service, quit)) : Optional.empty();
    }

    private Menu createMenu() {
        Menu menu = new Menu(window, SWT.POP_UP);
        menu.setDefaultItem(add(menu, Messages.TrayPresence_open, this::open));
        add(menu, Messages.TrayPresence_synchronize, this::synchronize);
        new MenuItem(menu, SWT.SEPARATOR);
        add(menu, Messages.TrayPresence_quit, quit);
        return menu;
    }

    private static MenuItem add(Menu menu, String label, Runnable action) {
        MenuItem added = new MenuItem(menu, SWT.PUSH);
        added.setText(label);
        added.addListener(SWT.Selection, event -> action.run());
        return added;
    }

    private void open() {
        window.setVisible(true);
        window.setMinimized(false);
        window.forceActive();
    }

    private void synchronize() {
        service.synchronizeNow(service.configuration().getSynchronizations().stream()
                .map(Synchronization::getId)
                .toList());
    }

    private void refresh() {
        SyncState state = OverallState.of(service);
        item.setImage(images.create(Icons.descriptor(SyncTexts.icon(state))));
        item.setToolTipText(NLS.bind(Messages.TrayPresence_toolTip, SyncTexts.state(state)));
    }
}
