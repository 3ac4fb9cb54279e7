// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import org.opensynchro.sync.Outcome;
import org.opensynchro.workspace.Sentences;

/**
 * How a run ended.
 *
 * @param outcome in one word
 * @param message in words for the person, with what to do about it; empty where all is well
 */
record Ending(Outcome outcome, String message) {
    static Ending of(Outcome outcome, String message, String advice) {
        return new Ending(outcome, Sentences.join(message, advice));
    }
}
