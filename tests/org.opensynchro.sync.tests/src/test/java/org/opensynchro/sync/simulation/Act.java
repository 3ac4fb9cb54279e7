// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

/**
 * One sentence of a story. A path that begins with a question mark stands for one of the items that are there at that
 * moment; when the story is told, it is replaced by the path that it stood for.
 */
sealed interface Act {
    /** A person saves new content, in place or through a new file that takes the name. */
    record Save(Place place, String path, boolean byRename) implements Act {}

    /** A program gives a file a new time and leaves its content. */
    record Touch(Place place, String path) implements Act {}

    /** A program begins to write a file in place, and keeps it open. */
    record BeginSave(Place place, String path) implements Act {}

    /** What programs of this computer have begun to write becomes complete. */
    record FinishSaves(Place place) implements Act {}

    record Rename(Place place, String from, String to) implements Act {}

    record Delete(Place place, String path) implements Act {}

    record MakeFolder(Place place, String path) implements Act {}

    /** The engine of a computer goes on by so many calls, starting where it is not running. */
    record Work(Place computer, int steps) implements Act {}

    /**
     * One of the next calls of an engine fails, after so many others of its kind, and then as many times in all as the same
     * thing is tried with the same item.
     */
    record Fail(Place computer, Trouble trouble, int skip, int times) implements Act {}

    /** The engine is ended by force. */
    record Kill(Place computer) implements Act {}

    /** The computer loses power; what was not durable may be gone. */
    record LosePower(Place computer) implements Act {}

    /** The journal is gone when the engine starts again. */
    record LoseJournal(Place computer) implements Act {}

    /** The journal is restored as it was so many runs ago. */
    record RestoreJournal(Place computer, int runs) implements Act {}

    /** The disk of the synchronized folder is taken away; the empty folder on which it was mounted may show instead. */
    record Unmount(Place computer, boolean folderShows) implements Act {}

    /** The disk is there again. */
    record Mount(Place computer) implements Act {}

    /** The clock of the computer is put forward or back. */
    record SetClock(Place computer, int seconds) implements Act {}
}
