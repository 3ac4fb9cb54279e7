// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.text.Normalizer;
import java.util.List;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.server.ServerTraits;

/**
 * All that happens in one simulation.
 *
 * @param seed where it came from; what chance decides while it runs follows from it as well
 * @param desk the disk of one computer
 * @param laptop the disk of the other
 * @param server the server
 * @param policy what persons answer when very much would be deleted
 * @param acts what happens, in order
 */
record Story(
        long seed, DiskTraits desk, DiskTraits laptop, ServerTraits server, DeletionPolicy policy, List<Act> acts) {
    Story {
        acts = List.copyOf(acts);
    }

    Story with(List<Act> newActs) {
        return new Story(seed, desk, laptop, server, policy, newActs);
    }

    /** Whether two edits can look alike to the engine by anything but their size. */
    boolean needsNewSizes() {
        return !isExact(desk) || !isExact(laptop) || !server.etags();
    }

    private static boolean isExact(DiskTraits disk) {
        return disk.changeMarks() && disk.granularityNanos() == 1;
    }

    /**
     * Whether no two names can be one for the engine or for a disk, so that all places can become equal to the letter.
     */
    boolean knowsNamesApart() {
        return knowsNamesApart(desk)
                && knowsNamesApart(laptop)
                && Normalizer.isNormalized(acts.toString(), Normalizer.Form.NFC);
    }

    private static boolean knowsNamesApart(DiskTraits disk) {
        return disk.caseSensitive() && !disk.normalizing();
    }
}
