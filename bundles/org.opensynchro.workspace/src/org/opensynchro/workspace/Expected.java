// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** What a change expects to find at its target; when it finds something else, it fails and changes nothing. */
public sealed interface Expected {
    /** Nothing exists at the target. */
    Expected ABSENT = new Absent();

    /** The target is this version of a file. */
    static Expected version(OnlineItem item) {
        return new Version(item);
    }

    /** Nothing exists at the target. */
    record Absent() implements Expected {}

    /**
     * The target is a known version.
     *
     * @param item the version that was seen
     */
    record Version(OnlineItem item) implements Expected {}
}
