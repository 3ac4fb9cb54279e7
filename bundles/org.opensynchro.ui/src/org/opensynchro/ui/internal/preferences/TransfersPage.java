// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.preferences;

import java.util.OptionalLong;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.opensynchro.model.Configuration;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;

/** How much of the network transfers may use. */
public final class TransfersPage extends PreferencePage implements IWorkbenchPreferencePage {
    private static final int COLUMNS = 3;

    private SynchronizationService synchronizations;
    private LimitField upload;
    private LimitField download;

    @Override
    public void init(IWorkbench workbench) {
        synchronizations = Services.synchronizations(workbench);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite fields = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(COLUMNS).applyTo(fields);
        Configuration configuration = synchronizations.configuration();
        upload = new LimitField(
                fields, "limit.upload", Messages.TransfersPage_upload, configuration.getUploadLimit(), this::validate);
        download = new LimitField(
                fields,
                "limit.download",
                Messages.TransfersPage_download,
                configuration.getDownloadLimit(),
                this::validate);
        Label explanation = new Label(fields, SWT.WRAP);
        explanation.setText(Messages.TransfersPage_explanation);
        GridDataFactory.fillDefaults().span(COLUMNS, 1).applyTo(explanation);
        return fields;
    }

    private void validate() {
        boolean valid =
                upload.bytesPerSecond().isPresent() && download.bytesPerSecond().isPresent();
        setErrorMessage(valid ? null : Messages.LimitField_notANumber);
        setValid(valid);
    }

    @Override
    protected void performDefaults() {
        upload.clear();
        download.clear();
        validate();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        OptionalLong up = upload.bytesPerSecond();
        OptionalLong down = download.bytesPerSecond();
        if (up.isEmpty() || down.isEmpty()) {
            return false;
        }
        Services.inBackground(
                Messages.TransfersPage_job, monitor -> synchronizations.setLimits(up.getAsLong(), down.getAsLong()));
        return true;
    }
}
