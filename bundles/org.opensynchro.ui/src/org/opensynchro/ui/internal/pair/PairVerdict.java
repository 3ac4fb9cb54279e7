// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.pair;

/**
 * Whether a pair of folders may be synchronized.
 *
 * @param isRefused whether it may not
 * @param message why not, or what the person should know; empty where all is plain
 */
public record PairVerdict(boolean isRefused, String message) {
    /** All is plain. */
    public static final PairVerdict FINE = new PairVerdict(false, "");

    static PairVerdict refused(String why) {
        return new PairVerdict(true, why);
    }

    static PairVerdict told(String what) {
        return new PairVerdict(false, what);
    }

    /** @throws RefusedPairException when the pair may not be synchronized */
    public void throwIfRefused() {
        if (isRefused) {
            throw new RefusedPairException(message);
        }
    }
}
