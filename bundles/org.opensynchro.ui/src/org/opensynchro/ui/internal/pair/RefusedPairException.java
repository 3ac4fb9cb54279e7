// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

/** A pair of folders may not be synchronized; the message says why. */
public final class RefusedPairException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RefusedPairException(String message) {
        super(message);
    }
}
