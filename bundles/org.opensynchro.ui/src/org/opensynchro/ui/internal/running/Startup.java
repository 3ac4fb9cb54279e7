// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import org.eclipse.ui.IStartup;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.first.Beginning;

/** Starts synchronizing with the workbench, in the product and in an IDE, whether or not a view is open. */
public final class Startup implements IStartup {
    @Override
    public void earlyStartup() {
        Services.synchronizations().start();
        new Beginning(Services.synchronizations(), Services.deployment(), Services.remarks()).begin();
    }
}
