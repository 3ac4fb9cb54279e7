// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.List;

/** Stories that have shown defects, kept so that these do not come back. */
final class OnceFailed {
    /**
     * One of them.
     *
     * @param seed the story
     * @param what what it showed
     */
    record Finding(long seed, String what) {}

    static final List<Finding> FINDINGS = List.of(
            new Finding(40, "A server that tells neither ETag, identity nor checksum: all was downloaded in every run"),
            new Finding(122, "An I/O error while leftovers were listed kept the synchronization from opening"),
            new Finding(1363, "An I/O error while a folder was read for deletion ended the run with an unexpected error"),
            new Finding(416, "After the clock was put back, a file from the future waited for the old time to come again"));

    private OnceFailed() {}
}
