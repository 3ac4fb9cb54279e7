// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.List;
import org.opensynchro.sync.DeletionPolicy;
import org.opensynchro.sync.simulation.disk.DiskTraits;
import org.opensynchro.sync.simulation.server.ServerTraits;
import org.opensynchro.sync.simulation.server.ServerTraits.Checksums;

/** Stories that have shown defects, in their shortest form, kept so that these do not come back. */
final class OnceFailed {
    private static final int TO_THE_END = StoryTeller.TO_THE_END;
    private static final ServerTraits WITHOUT_MARKS =
            new ServerTraits(false, false, false, false, Checksums.UPLOADED, true, false, true, true);

    /**
     * One of them.
     *
     * @param what what it showed
     */
    record Finding(String what, Story story) {
        @Override
        public String toString() {
            return what;
        }
    }

    static final List<Finding> FINDINGS = List.of(
            finding(
                    "A server that tells neither ETag, identity nor checksum: all was downloaded in every run",
                    WITHOUT_MARKS,
                    new Act.Save(Place.ONLINE, "y.txt", false)),
            finding(
                    "An I/O error while leftovers were listed kept the synchronization from opening",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.ONLINE, "a", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Kill(Place.DESK),
                    new Act.Fail(Place.DESK, Trouble.DISK_READ_ERROR, 1, 1),
                    new Act.Work(Place.DESK, TO_THE_END)),
            finding(
                    "After the clock was put back, a file from the future waited for the old time to come again",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.LAPTOP, "z", false),
                    new Act.SetClock(Place.LAPTOP, -96_176),
                    new Act.Work(Place.LAPTOP, 60),
                    new Act.SetClock(Place.LAPTOP, -96_383)),
            finding(
                    "After the clock was put back, a file that was deleted waited for the old time to come again",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.LAPTOP, "x", false),
                    new Act.Save(Place.LAPTOP, "y", false),
                    new Act.Work(Place.LAPTOP, TO_THE_END),
                    new Act.SetClock(Place.LAPTOP, -45_428),
                    new Act.Delete(Place.LAPTOP, "x"),
                    new Act.Work(Place.LAPTOP, 60),
                    new Act.SetClock(Place.LAPTOP, -84_155)),
            finding(
                    "A file that moved a moment ago left its new folder proven, and what others had put there was not"
                            + " seen",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.ONLINE, "a/y.txt", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Save(Place.ONLINE, "b/z", false),
                    new Act.Rename(Place.DESK, "a/y.txt", "b/z"),
                    new Act.Work(Place.DESK, TO_THE_END)),
            finding(
                    "What moved to where the server could not be looked at was deleted online",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.DESK, "a/c/a", false),
                    new Act.Save(Place.LAPTOP, "b/x", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Work(Place.LAPTOP, TO_THE_END),
                    new Act.Fail(Place.LAPTOP, Trouble.JOURNAL_FULL, 0, 9),
                    new Act.Fail(Place.LAPTOP, Trouble.SERVER_ERROR, 2, 1),
                    new Act.Rename(Place.LAPTOP, "a/c", "b/a"),
                    new Act.Work(Place.LAPTOP, TO_THE_END)),
            finding(
                    "What was followed to another place, and was back where it was, was deleted in both",
                    ServerTraits.PLAIN,
                    new Act.Save(Place.DESK, "c/c/x.txt", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Rename(Place.DESK, "c/c", "x.txt"),
                    new Act.Work(Place.LAPTOP, TO_THE_END),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Fail(Place.LAPTOP, Trouble.SERVER_ERROR, 2, 1),
                    new Act.Fail(Place.LAPTOP, Trouble.REQUEST_LOST, 0, 1),
                    new Act.Rename(Place.LAPTOP, "c/c", "x.txt"),
                    new Act.Work(Place.LAPTOP, TO_THE_END),
                    new Act.Rename(Place.LAPTOP, "x.txt/x.txt", "c/c/x.txt")),
            asked(
                    "The disk that was synchronized first, found in the place of another one, was taken for edits of that",
                    new Act.Save(Place.DESK, "a", false),
                    new Act.Unmount(Place.DESK, true),
                    new Act.Save(Place.ONLINE, "a", false),
                    new Act.Work(Place.DESK, TO_THE_END)),
            asked(
                    "What another disk lacks was deleted when the folder around it had been moved online meanwhile",
                    new Act.Save(Place.DESK, "c/a", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Save(Place.ONLINE, "c/a", false),
                    new Act.Unmount(Place.DESK, true),
                    new Act.Save(Place.ONLINE, "c/y", false),
                    new Act.Work(Place.DESK, TO_THE_END),
                    new Act.Rename(Place.ONLINE, "c", "d")));

    private OnceFailed() {}

    private static Finding asked(String what, Act... acts) {
        Story story = finding(what, ServerTraits.PLAIN, acts).story();
        return new Finding(
                what,
                new Story(
                        story.seed(), story.desk(), story.laptop(), story.server(), DeletionPolicy.ASK, story.acts()));
    }

    private static Finding finding(String what, ServerTraits server, Act... acts) {
        return new Finding(
                what, new Story(0, DiskTraits.PLAIN, DiskTraits.PLAIN, server, DeletionPolicy.DELETE, List.of(acts)));
    }
}
