// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.nio.file.Path;

/** The contract of locks with ModDav. */
class ModDavLocksTest extends LocksContract {
    @Override
    TestWorkspace start(Path temporaryFolder) throws Exception {
        return new ModDav(temporaryFolder);
    }
}
