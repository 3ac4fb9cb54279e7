// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.scope;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.TraverseEvent;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.opensynchro.sync.Exclusions;
import org.opensynchro.sync.InvalidExclusionException;
import org.opensynchro.ui.internal.Icons;
import org.opensynchro.ui.internal.Widgets;

/** Edits what is left out of a synchronization: lines in the syntax of gitignore, checked while they are typed. */
public final class ExclusionsDialog extends TitleAreaDialog {
    private String lines;
    private Text text;

    /** @param lines what is left out so far */
    public ExclusionsDialog(Shell shell, String lines) {
        super(shell);
        this.lines = lines;
    }

    /** What is to be left out; lines end with a line feed. */
    public String lines() {
        return lines;
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText(Messages.ExclusionsDialog_title);
    }

    @Override
    protected boolean isResizable() {
        return true;
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        setTitleImage(new LocalResourceManager(JFaceResources.getResources(), parent)
                .create(Icons.descriptor("wizard_sync")));
        setTitle(Messages.ExclusionsDialog_heading);
        setMessage(Messages.ExclusionsDialog_message);
        Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
        GridLayoutFactory.swtDefaults().margins(12, 12).applyTo(area);
        new Label(area, SWT.NONE).setText(Messages.ExclusionsDialog_label);
        text = new Text(area, SWT.MULTI | SWT.BORDER | SWT.V_SCROLL | SWT.H_SCROLL);
        text.setFont(JFaceResources.getTextFont());
        text.setText(lines);
        Widgets.identify(text, "exclusions");
        Widgets.name(text, Messages.ExclusionsDialog_heading);
        GridDataFactory.fillDefaults().grab(true, true).hint(480, 180).applyTo(text);
        text.addModifyListener(event -> check());
        text.addTraverseListener(ExclusionsDialog::leaveByTab);
        Label examples = new Label(area, SWT.WRAP);
        examples.setText(Messages.ExclusionsDialog_examples);
        GridDataFactory.fillDefaults().grab(true, false).hint(480, SWT.DEFAULT).applyTo(examples);
        return area;
    }

    /** A tab is in no pattern; it goes on to the next control, as everywhere else. */
    private static void leaveByTab(TraverseEvent event) {
        if (event.character == SWT.TAB) {
            event.doit = true;
        }
    }

    private String typed() {
        return text.getText().replace(Text.DELIMITER, "\n");
    }

    private void check() {
        String problem = null;
        try {
            Exclusions.of(typed().lines().toList());
        } catch (InvalidExclusionException e) {
            problem = e.getMessage();
        }
        setErrorMessage(problem);
        Button ok = getButton(IDialogConstants.OK_ID);
        ok.setEnabled(problem == null);
    }

    @Override
    protected void okPressed() {
        lines = typed().stripTrailing();
        super.okPressed();
    }
}
