// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.nio.file.Path;

/** The contract of locks with EmbeddedWorkspace. */
class EmbeddedLocksTest extends LocksContract {
    @Override
    TestWorkspace start(Path temporaryFolder) throws Exception {
        return new EmbeddedWorkspace(temporaryFolder);
    }
}
