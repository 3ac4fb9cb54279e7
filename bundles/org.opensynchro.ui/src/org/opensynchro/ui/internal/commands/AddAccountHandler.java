// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.account.AccountWizard;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Adds an account. */
public final class AddAccountHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        new WizardDialog(shell, new AccountWizard(service, Services.deployment())).open();
    }
}
