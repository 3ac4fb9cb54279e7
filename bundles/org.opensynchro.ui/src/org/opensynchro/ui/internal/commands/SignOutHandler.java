// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.commands;

import java.util.List;
import org.eclipse.swt.widgets.Shell;
import org.opensynchro.model.Synchronization;
import org.opensynchro.ui.SynchronizationService;
import org.opensynchro.ui.internal.account.SigningOut;
import org.opensynchro.ui.internal.syncs.SyncRow;

/** Signs out of the account of the selected synchronization. */
public final class SignOutHandler extends SyncHandler {
    @Override
    void execute(Shell shell, SynchronizationService service, List<SyncRow> selected) {
        selected.stream()
                .flatMap(row -> configured(service, row).stream())
                .map(Synchronization::getAccount)
                .forEach(new SigningOut(shell, service)::of);
    }
}
