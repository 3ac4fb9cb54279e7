// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.deployment.ConfigurationCode;
import org.opensynchro.deployment.InvalidConfigurationCodeException;
import org.opensynchro.deployment.InvalidConfigurationCodeException.Cause;
import org.opensynchro.deployment.Policy;
import org.opensynchro.ui.internal.Widgets;

/** Takes a configuration code and shows what it decides; nothing is decided before the person goes on. */
final class CodePage extends WizardPage {
    private static final int WIDTH = 420;
    private static final int LINES = 3;
    private static final int BUTTON_WIDTH = 180;

    private final String offered;
    private final Consumer<ConfigurationCode> use;
    private Text code;
    private Group effects;
    private Label effect;
    private Button button;
    private Optional<ConfigurationCode> read = Optional.empty();

    /**
     * @param offered the code that the command line gave, as it was typed; or the empty text
     * @param use takes the code over when the person says so
     */
    CodePage(String offered, Consumer<ConfigurationCode> use) {
        super("code", Messages.CodePage_title, null);
        this.offered = offered;
        this.use = use;
        setDescription(Messages.CodePage_description);
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(12, 12).spacing(10, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.CodePage_code);
        code = Widgets.identify(new Text(page, SWT.BORDER | SWT.MULTI | SWT.WRAP | SWT.V_SCROLL), "code");
        code.setFont(JFaceResources.getTextFont());
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, code.getLineHeight() * LINES)
                .applyTo(code);
        code.addListener(SWT.Modify, event -> read());
        // Tab leaves the field, as it leaves others: no code contains one.
        code.addListener(SWT.Traverse, event -> event.doit = true);
        effects = new Group(page, SWT.NONE);
        effects.setText(Messages.CodePage_effects);
        GridLayoutFactory.swtDefaults().margins(10, 8).applyTo(effects);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(effects);
        effect = Widgets.identify(new Label(effects, SWT.WRAP), "effect");
        GridDataFactory.fillDefaults()
                .grab(true, false)
                .hint(WIDTH, SWT.DEFAULT)
                .applyTo(effect);
        button = Widgets.identify(new Button(page, SWT.PUSH), "useCode");
        button.setText(Messages.CodePage_use);
        button.addListener(SWT.Selection, event -> read.ifPresent(use));
        GridDataFactory.fillDefaults()
                .align(SWT.BEGINNING, SWT.CENTER)
                .hint(BUTTON_WIDTH, SWT.DEFAULT)
                .applyTo(button);
        setControl(page);
        code.setText(offered);
        read();
    }

    private void read() {
        read = Optional.empty();
        setErrorMessage(null);
        try {
            read = Optional.of(ConfigurationCode.parse(code.getText()));
        } catch (InvalidConfigurationCodeException e) {
            if (e.reason() != Cause.EMPTY) {
                setErrorMessage(e.getMessage());
            }
        }
        effect.setText(Widgets.literal(read.map(CodePage::words).orElse("")));
        effects.setVisible(read.isPresent());
        ((GridData) effects.getLayoutData()).exclude = read.isEmpty();
        effects.getParent().layout(true, true);
        button.setEnabled(read.isPresent());
    }

    /** What a code decides, one line each. */
    static String words(ConfigurationCode code) {
        List<String> lines = new ArrayList<>();
        lines.add(NLS.bind(Messages.CodePage_workspace, code.workspace()));
        lines.add(NLS.bind(Messages.CodePage_server, code.server()));
        code.policies().stream().sorted().map(Policy::sentence).forEach(lines::add);
        return String.join("\n", lines);
    }

    /** Tells why a valid code cannot be taken over. */
    void refuse(String why) {
        setErrorMessage(why);
    }

    @Override
    public boolean canFlipToNextPage() {
        return false;
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            (read.isPresent() ? button : code).setFocus();
        }
    }
}
