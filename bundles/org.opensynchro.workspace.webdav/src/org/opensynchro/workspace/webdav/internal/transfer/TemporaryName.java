// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.util.UUID;

/** Names of what the connector puts beside a person's files for a moment. */
final class TemporaryName {
    private static final String PREFIX = ".opensynchro-";

    private TemporaryName() {}

    /** A name that nothing has yet. */
    static String create() {
        return PREFIX + UUID.randomUUID();
    }
}
