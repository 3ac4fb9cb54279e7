// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.syncs;

import java.util.List;

/**
 * Something the person should read, and may answer, without being interrupted.
 *
 * @param id what it is about; one notice for each
 * @param icon the name of its icon
 * @param text what it says, in whole sentences
 * @param choices the answers, the most likely one first
 */
record Notice(String id, String icon, String text, List<Choice> choices) {
    Notice {
        choices = List.copyOf(choices);
    }

    /**
     * One answer.
     *
     * @param id identifies it within the notice
     * @param label its words on the button
     */
    record Choice(String id, String label) {}
}
