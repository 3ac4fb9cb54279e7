// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.opensynchro.model.Configuration;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.Widgets;
import org.opensynchro.workspace.ProxyChoice;

/** By which proxy workspaces are reached. */
public final class NetworkPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int COLUMNS = 2;
    private static final int INDENT = 24;
    private static final int WIDTH = 360;
    private static final String SCRIPT = "pac:";

    private final Map<Kind, Button> kinds = new EnumMap<>(Kind.class);
    private SynchronizationService synchronizations;
    private Text address;
    private Text script;
    private Text user;
    private Text password;
    private boolean passwordTyped;

    private enum Kind {
        SYSTEM,
        NONE,
        MANUAL,
        AUTOMATIC;

        static Kind of(String choice) {
            return switch (choice) {
                case "system" -> SYSTEM;
                case "none" -> NONE;
                default -> choice.startsWith(SCRIPT) ? AUTOMATIC : MANUAL;
            };
        }
    }

    @Override
    public void init(IWorkbench workbench) {
        synchronizations = Services.synchronizations(workbench);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).spacing(10, 6).applyTo(page);
        radio(page, Kind.SYSTEM, Messages.NetworkPage_system);
        radio(page, Kind.NONE, Messages.NetworkPage_none);
        radio(page, Kind.MANUAL, Messages.NetworkPage_manual);
        address = field(page, "proxy.address", Messages.NetworkPage_address, SWT.NONE);
        address.setMessage("proxy.example.org:3128");
        radio(page, Kind.AUTOMATIC, Messages.NetworkPage_automatic);
        script = field(page, "proxy.script", Messages.NetworkPage_script, SWT.NONE);
        script.setMessage("http://wpad.example.org/proxy.pac");
        user = field(page, "proxy.user", Messages.NetworkPage_user, SWT.NONE);
        password = field(page, "proxy.password", Messages.NetworkPage_password, SWT.PASSWORD);
        password.addListener(SWT.Modify, event -> passwordTyped = true);
        explanation(page);
        show(synchronizations.configuration());
        String decided = synchronizations.decidedProxy();
        if (!decided.isEmpty()) {
            setMessage(NLS.bind(Messages.NetworkPage_decided, decided));
            for (Control control : page.getChildren()) {
                control.setEnabled(false);
            }
        }
        return page;
    }

    private void radio(Composite page, Kind kind, String text) {
        Button button = Widgets.identify(
                new Button(page, SWT.RADIO), "proxy." + kind.name().toLowerCase(Locale.ROOT));
        button.setText(text);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(button);
        button.addListener(SWT.Selection, event -> validate());
        kinds.put(kind, button);
    }

    private Text field(Composite page, String identifier, String label, int style) {
        Label name = new Label(page, SWT.NONE);
        name.setText(label);
        GridDataFactory.swtDefaults().indent(INDENT, 0).applyTo(name);
        Text text = Widgets.identify(new Text(page, SWT.BORDER | SWT.SINGLE | style), identifier);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addListener(SWT.Modify, event -> validate());
        return text;
    }

    private static void explanation(Composite page) {
        Label explanation = new Label(page, SWT.WRAP);
        explanation.setText(Messages.NetworkPage_explanation);
        GridDataFactory.fillDefaults()
                .span(COLUMNS, 1)
                .hint(WIDTH, SWT.DEFAULT)
                .grab(true, false)
                .applyTo(explanation);
    }

    private void show(Configuration configuration) {
        String choice = configuration.getProxy();
        Kind kind = Kind.of(choice);
        kinds.forEach((each, button) -> button.setSelection(each == kind));
        address.setText(kind == Kind.MANUAL ? choice : "");
        script.setText(kind == Kind.AUTOMATIC ? choice.substring(SCRIPT.length()) : "");
        user.setText(configuration.getProxyUser());
        // As many dots whatever the password is: it is not read for this.
        password.setText(configuration.getProxyUser().isEmpty() ? "" : "password");
        passwordTyped = false;
        validate();
    }

    private Kind kind() {
        return kinds.entrySet().stream()
                .filter(entry -> entry.getValue().getSelection())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(Kind.SYSTEM);
    }

    private String choice() {
        return switch (kind()) {
            case SYSTEM -> "system";
            case NONE -> "none";
            case MANUAL -> address.getText().strip();
            case AUTOMATIC -> SCRIPT + script.getText().strip();
        };
    }

    private void validate() {
        if (password == null) {
            return;
        }
        Kind kind = kind();
        address.setEnabled(kind == Kind.MANUAL);
        script.setEnabled(kind == Kind.AUTOMATIC);
        user.setEnabled(kind == Kind.MANUAL || kind == Kind.AUTOMATIC);
        password.setEnabled(user.isEnabled() && !user.getText().isBlank());
        String problem = problem(kind);
        setErrorMessage(problem.isEmpty() ? null : problem);
        setValid(problem.isEmpty());
    }

    private String problem(Kind kind) {
        try {
            String choice = choice();
            ProxyChoice.parse(choice, ProxyChoice.Login.NONE);
            return kind == Kind.MANUAL && choice.contains("@") ? Messages.NetworkPage_loginInAddress : "";
        } catch (IllegalArgumentException e) {
            return kind == Kind.AUTOMATIC ? Messages.NetworkPage_noScript : Messages.NetworkPage_noAddress;
        }
    }

    @Override
    protected void performDefaults() {
        kinds.forEach((kind, button) -> button.setSelection(kind == Kind.SYSTEM));
        validate();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        if (!synchronizations.decidedProxy().isEmpty()) {
            return true;
        }
        String choice = choice();
        String account = user.getText().strip();
        String typed = account.isEmpty() ? "" : password.getText();
        boolean changesPassword = passwordTyped || account.isEmpty();
        Services.inBackground(Messages.NetworkPage_job, monitor -> {
            if (changesPassword) {
                synchronizations.setProxyPassword(typed);
            }
            synchronizations.setProxy(choice, account);
        });
        return true;
    }
}
