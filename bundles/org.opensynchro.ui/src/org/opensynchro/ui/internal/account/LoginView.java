// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ProgressBar;
import org.opensynchro.auth.LoginGrant;
import org.opensynchro.auth.Logins;
import org.opensynchro.auth.PendingLogin;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.WorkspaceException;

/**
 * Takes the person through one login: the page of the server, here or in the browser of the computer, and waiting for what
 * comes of it. Closing it cancels. To be used on the user interface thread, which it never keeps waiting.
 */
final class LoginView {
    private static final int WIDTH = 620;
    private static final int HEIGHT = 560;
    private static final int TEXT_WIDTH = 420;

    /** Makes use of what the server granted; on a thread of its own, and interrupted where the person cancels. */
    @FunctionalInterface
    interface Use {
        /** Takes the token, or has it revoked. */
        void of(LoginGrant grant) throws WorkspaceException, CoreException;
    }

    /** Hears what came of a login; on the user interface thread. */
    interface Listener {
        /** The token was taken. */
        void loggedIn();

        /** Nothing came of it, and why. */
        void failed(Throwable why);
    }

    private final Composite area;
    private final StackLayout stack = new StackLayout();
    private final Logins logins;
    private final SystemBrowser browser;
    private final BooleanSupplier outsideFirst;
    private final Display display;
    /** The login under way; what others still want to show is not shown. */
    private Object current = new Object();

    private Future<?> running = CompletableFuture.completedFuture(true);

    /** @param outsideFirst whether to open login pages in the browser of the computer rather than here */
    LoginView(Composite parent, Logins logins, SystemBrowser browser, BooleanSupplier outsideFirst) {
        this.logins = logins;
        this.browser = browser;
        this.outsideFirst = outsideFirst;
        display = parent.getDisplay();
        area = new Composite(parent, SWT.NONE);
        area.setLayout(stack);
        GridDataFactory.fillDefaults().grab(true, true).hint(WIDTH, HEIGHT).applyTo(area);
        area.addDisposeListener(event -> cancel());
    }

    Composite control() {
        return area;
    }

    /** Begins a login in place of the one before. */
    void begin(LoginRequest request, Use use, Listener listener) {
        cancel();
        show(progress(NLS.bind(Messages.LoginView_asking, request.server().getHost())));
        OneLogin login = new OneLogin(request, use, listener);
        FutureTask<?> task = new FutureTask<>(login::run, true);
        current = login;
        running = task;
        Thread.ofVirtual().start(task);
    }

    /** Gives up the login under way. */
    void cancel() {
        current = new Object();
        running.cancel(true);
    }

    /** One login, on a thread of its own. */
    private final class OneLogin {
        private final LoginRequest request;
        private final Use use;
        private final Listener listener;

        OneLogin(LoginRequest request, Use use, Listener listener) {
            this.request = request;
            this.use = use;
            this.listener = listener;
        }

        void run() {
            try {
                PendingLogin pending = logins.begin(request.server(), request.unprotected());
                later(this, () -> open(request.singleSignOn() ? pending.singleSignOnPage() : pending.page()));
                LoginGrant grant = pending.await();
                later(this, () -> show(progress(Messages.LoginView_finishing)));
                use.of(grant);
                later(this, listener::loggedIn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (WorkspaceException | CoreException | RuntimeException e) {
                later(this, () -> fail(e));
            }
        }

        private void open(URI page) {
            Optional<EmbeddedPage> embedded = outsideFirst.getAsBoolean()
                    ? Optional.empty()
                    : EmbeddedPage.open(area, page, request.singleSignOn(), ways(page));
            embedded.ifPresentOrElse(this::show, () -> openOutside(page));
        }

        private EmbeddedPage.Ways ways(URI page) {
            return new EmbeddedPage.Ways() {
                @Override
                public void openInBrowser() {
                    later(OneLogin.this, () -> openOutside(page));
                }

                @Override
                public void beginAgain() {
                    later(OneLogin.this, () -> begin(request, use, listener));
                }
            };
        }

        private void show(EmbeddedPage embedded) {
            LoginView.this.show(embedded.control());
            embedded.setFocus();
        }

        private void show(Composite page) {
            LoginView.this.show(page);
        }

        private void openOutside(URI page) {
            show(new OutsidePage(area, page, browser).control());
        }

        private void fail(Throwable why) {
            show(failure(AccountWizard.words(why), () -> begin(request, use, listener)));
            listener.failed(why);
        }
    }

    /** Does something on the user interface thread unless the login was given up meanwhile. */
    private void later(OneLogin login, Runnable task) {
        if (display.isDisposed()) {
            return;
        }
        display.asyncExec(() -> {
            if (!area.isDisposed() && current == login) {
                task.run();
            }
        });
    }

    private void show(Composite page) {
        Composite before = (Composite) stack.topControl;
        stack.topControl = page;
        area.layout(true, true);
        if (before != null) {
            before.dispose();
        }
    }

    private Composite progress(String words) {
        Composite middle = middle();
        text(middle, words);
        ProgressBar bar = new ProgressBar(middle, SWT.INDETERMINATE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(bar);
        return middle.getParent();
    }

    private Composite failure(String words, Runnable again) {
        Composite middle = middle();
        text(middle, words);
        Button button = Widgets.identify(new Button(middle, SWT.PUSH), "login.again");
        button.setText(Messages.LoginView_again);
        button.addListener(SWT.Selection, event -> again.run());
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(button);
        return middle.getParent();
    }

    private Composite middle() {
        Composite page = new Composite(area, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(24, 24).applyTo(page);
        Composite middle = new Composite(page, SWT.NONE);
        GridDataFactory.fillDefaults()
                .grab(true, true)
                .align(SWT.CENTER, SWT.CENTER)
                .applyTo(middle);
        GridLayoutFactory.fillDefaults().spacing(0, 14).applyTo(middle);
        return middle;
    }

    private static void text(Composite middle, String words) {
        Label text = Widgets.identify(new Label(middle, SWT.WRAP), "login.words");
        text.setText(Widgets.literal(words));
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(TEXT_WIDTH, SWT.DEFAULT)
                .applyTo(text);
    }
}
