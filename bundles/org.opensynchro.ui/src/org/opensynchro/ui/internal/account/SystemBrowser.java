// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import org.eclipse.swt.program.Program;

/** The browser of this computer. */
@FunctionalInterface
public interface SystemBrowser {
    /** The one of the person. */
    SystemBrowser OF_PERSON = Program::launch;

    /** Opens a page; tells whether a browser was found. */
    boolean open(String page);
}
