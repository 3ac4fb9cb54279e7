// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTError;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.browser.LocationEvent;
import org.eclipse.swt.browser.LocationListener;
import org.eclipse.swt.browser.ProgressListener;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.opensynchro.auth.Origin;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;
import org.slf4j.LoggerFactory;

/**
 * A login page within the application. Above it stands which server it is from, as the browser says it and the page cannot
 * change it. The page has no way into the application: nothing is offered to its scripts, no window opens, no password is
 * asked for on its behalf.
 */
final class EmbeddedPage {
    private final Composite page;
    private final Browser browser;
    private final NavigationRule rule;
    private final LocalResourceManager images;
    private final LeavingQuestion question;
    private final Label lock;
    private final Label host;
    private final Label security;

    /** Ways out of a page that does not lead on. */
    interface Ways {
        /** Opens the login in the browser of the computer. */
        void openInBrowser();

        /** Begins the login anew, when its page is lost or the server was away for instance. */
        void beginAgain();
    }

    /** @throws SWTError when this computer has no browser to embed */
    private EmbeddedPage(Composite parent, URI address, boolean singleSignOn, Ways ways) {
        rule = new NavigationRule(address, singleSignOn);
        page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
        images = new LocalResourceManager(JFaceResources.getResources(), page);
        Composite bar = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        GridLayoutFactory.fillDefaults()
                .numColumns(5)
                .extendedMargins(10, 10, 6, 6)
                .spacing(10, 0)
                .applyTo(bar);
        lock = new Label(bar, SWT.NONE);
        host = Widgets.identify(new Label(bar, SWT.NONE), "login.host");
        host.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DIALOG_FONT));
        security = Widgets.identify(new Label(bar, SWT.NONE), "login.security");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .align(SWT.FILL, SWT.CENTER)
                .applyTo(security);
        link(bar, "login.beginAgain", Messages.EmbeddedPage_beginAgain, ways::beginAgain);
        link(bar, "login.openInBrowser", Messages.EmbeddedPage_openInBrowser, ways::openInBrowser);
        question = new LeavingQuestion(page, this::leave);
        browser = Widgets.identify(new Browser(page, SWT.NONE), "login.page");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(browser);
        Widgets.name(browser, Messages.EmbeddedPage_name);
        restrain();
        showPlace(address.toString());
        FreshCookies.begin(address.toString());
        browser.setUrl(address.toString());
        page.addDisposeListener(event -> Browser.clearSessions());
    }

    private static void link(Composite bar, String identifier, String label, Runnable action) {
        Link link = Widgets.identify(new Link(bar, SWT.NONE), identifier);
        link.setText("<a>" + label + "</a>");
        link.addListener(SWT.Selection, event -> action.run());
    }

    /** Opens a login page; empty where this computer has no browser to embed. */
    static Optional<EmbeddedPage> open(Composite parent, URI address, boolean singleSignOn, Ways ways) {
        try {
            return Optional.of(new EmbeddedPage(parent, address, singleSignOn, ways));
        } catch (SWTError e) {
            LoggerFactory.getLogger(EmbeddedPage.class).info("No browser can be embedded: {}", e.getMessage());
            return Optional.empty();
        }
    }

    Composite control() {
        return page;
    }

    void setFocus() {
        browser.setFocus();
    }

    private void restrain() {
        browser.addLocationListener(new LocationListener() {
            @Override
            public void changing(LocationEvent event) {
                switch (rule.of(event.location)) {
                    case ALLOW -> event.doit = true;
                    case REFUSE -> event.doit = false;
                    case ASK -> {
                        event.doit = false;
                        String to = event.location;
                        page.getDisplay().asyncExec(() -> question.ask(to));
                    }
                }
            }

            @Override
            public void changed(LocationEvent event) {
                if (event.top) {
                    showPlace(event.location);
                }
            }
        });
        browser.addProgressListener(ProgressListener.completedAdapter(event -> drawAnew()));
        // Without a browser to open it in, a window that the page wants to open is not opened.
        browser.addOpenWindowListener(event -> event.required = true);
        // Else the application itself would ask for a password, in a window of its own.
        browser.addAuthenticationListener(event -> event.doit = false);
    }

    /** WebKitGTK without a graphics card may leave parts of the page before on the screen: another size draws all of it. */
    private void drawAnew() {
        page.getDisplay().asyncExec(() -> {
            if (!browser.isDisposed()) {
                Point size = browser.getSize();
                browser.setSize(size.x, size.y - 1);
                browser.setSize(size);
            }
        });
    }

    private void leave(String location) {
        rule.allow(location);
        browser.setUrl(location);
    }

    private void showPlace(String location) {
        NavigationRule.origin(location).ifPresent(this::show);
    }

    private void show(Origin origin) {
        boolean isProtected = origin.isProtected();
        lock.setImage(images.create(Icons.descriptor(isProtected ? "kind_locked" : "state_held")));
        host.setText(origin.authority());
        String words = isProtected ? Messages.EmbeddedPage_encrypted : Messages.EmbeddedPage_unencrypted;
        security.setText(origin.scheme().equals("https") || !isProtected ? words : Messages.EmbeddedPage_here);
        page.setToolTipText(NLS.bind(Messages.EmbeddedPage_place, origin));
        host.requestLayout();
    }
}
