// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.nio.file.Path;

/** The contract with EmbeddedWorkspace. */
class EmbeddedWorkspaceTest extends WebdavContract {
    @Override
    TestWorkspace start(Path temporaryFolder) throws Exception {
        return new EmbeddedWorkspace(temporaryFolder);
    }

    @Override
    boolean listsTrees() {
        return true;
    }
}
