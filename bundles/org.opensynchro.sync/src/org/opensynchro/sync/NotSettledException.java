// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

/**
 * A file was changed a moment ago or is still open for writing: what it holds now may be half of what it is going to be.
 * It is neither read nor replaced nor counted as changed until it rests; the run waits for it a while.
 */
public final class NotSettledException extends ReplicaException {
    private static final long serialVersionUID = 1L;

    /** @param message which file is being written, in words for the person */
    public NotSettledException(String message) {
        super(message, null);
    }
}
