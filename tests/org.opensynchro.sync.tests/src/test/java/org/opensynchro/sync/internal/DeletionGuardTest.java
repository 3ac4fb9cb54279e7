// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.opensynchro.sync.DeletionPolicy;

class DeletionGuardTest {
    @ParameterizedTest
    @CsvSource({
        "0, 100, false, ASK, false",
        "1, 1, false, ASK, false",
        "2, 2, false, ASK, false",
        "3, 3, false, ASK, true",
        "3, 4, false, ASK, false",
        "9, 10, false, ASK, false",
        "10, 20, false, ASK, false",
        "10, 19, false, ASK, true",
        "11, 20, false, ASK, true",
        "1, 100, true, ASK, true",
        "0, 100, true, ASK, true",
        "0, 100, true, RESTORE, true",
        "0, 100, true, DELETE, false",
        "0, 100, false, ASK, false",
        "0, 0, false, ASK, false",
        "100, 100, true, DELETE, false",
        "100, 100, false, DELETE, false",
        "3, 3, false, RESTORE, true"
    })
    void holdsWhatLooksLikeAnAccident(
            long deletions, long known, boolean rootReplaced, DeletionPolicy policy, boolean held) {
        assertEquals(held, DeletionGuard.holds(deletions, known, rootReplaced, policy));
    }
}
