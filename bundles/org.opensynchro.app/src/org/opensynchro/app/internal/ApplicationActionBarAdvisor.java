// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.app.internal;

import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.actions.ContributionItemFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/** Fills the menu bar with what every desktop application has; the rest is contributed by the bundles it concerns. */
final class ApplicationActionBarAdvisor extends ActionBarAdvisor {
    private IWorkbenchWindow window;

    ApplicationActionBarAdvisor(IActionBarConfigurer configurer) {
        super(configurer);
    }

    @Override
    protected void makeActions(IWorkbenchWindow workbenchWindow) {
        window = workbenchWindow;
        register(ActionFactory.QUIT.create(window));
        register(ActionFactory.PREFERENCES.create(window));
        register(ActionFactory.RESET_PERSPECTIVE.create(window));
        register(ActionFactory.ABOUT.create(window));
    }

    @Override
    protected void fillMenuBar(IMenuManager menuBar) {
        menuBar.add(fileMenu());
        menuBar.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menuBar.add(windowMenu());
        menuBar.add(helpMenu());
    }

    private IMenuManager fileMenu() {
        IMenuManager menu = new MenuManager(Messages.FileMenu, IWorkbenchActionConstants.M_FILE);
        menu.add(new GroupMarker(IWorkbenchActionConstants.FILE_START));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(getAction(ActionFactory.QUIT.getId()));
        return menu;
    }

    private IMenuManager windowMenu() {
        IMenuManager views = new MenuManager(Messages.ShowViewMenu, "showView");
        views.add(ContributionItemFactory.VIEWS_SHORTLIST.create(window));
        IMenuManager menu = new MenuManager(Messages.WindowMenu, IWorkbenchActionConstants.M_WINDOW);
        menu.add(views);
        menu.add(getAction(ActionFactory.RESET_PERSPECTIVE.getId()));
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(getAction(ActionFactory.PREFERENCES.getId()));
        return menu;
    }

    private IMenuManager helpMenu() {
        IMenuManager menu = new MenuManager(Messages.HelpMenu, IWorkbenchActionConstants.M_HELP);
        menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
        menu.add(new Separator());
        menu.add(getAction(ActionFactory.ABOUT.getId()));
        return menu;
    }
}
