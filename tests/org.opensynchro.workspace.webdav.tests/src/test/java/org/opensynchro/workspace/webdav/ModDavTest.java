// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import java.nio.file.Path;

/** The contract with ModDav. */
class ModDavTest extends WebdavContract {
    @Override
    TestWorkspace start(Path temporaryFolder) throws Exception {
        return new ModDav(temporaryFolder);
    }

    @Override
    boolean listsTrees() {
        return false;
    }
}
