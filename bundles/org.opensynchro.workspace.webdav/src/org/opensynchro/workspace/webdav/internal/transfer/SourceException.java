// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import org.opensynchro.workspace.WorkspaceException;

/** A request broke off because of what was to be sent, not because of the network. */
final class SourceException extends IOException {
    private static final long serialVersionUID = 1L;

    private final IOException reason;

    SourceException(IOException reason) {
        super(reason);
        this.reason = reason;
    }

    /** Throws the reason when {@code failure} was caused by the source, else returns {@code failure}. */
    static WorkspaceException unless(WorkspaceException failure) throws IOException {
        if (failure.getCause() instanceof SourceException source) {
            throw source.reason;
        }
        return failure;
    }
}
