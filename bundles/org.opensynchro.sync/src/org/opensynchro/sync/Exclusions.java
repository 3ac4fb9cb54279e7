// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync;

import java.util.List;
import org.opensynchro.sync.internal.exclusion.DefaultExclusions;
import org.opensynchro.sync.internal.exclusion.OwnExclusions;
import org.opensynchro.workspace.ItemPath;

/**
 * Which items do not take part in a synchronization. What is excluded is invisible on both sides: it is neither copied nor
 * deleted, and what is below an excluded folder is not looked at. Excluding something that was synchronized leaves both
 * copies alone; when it is no longer excluded, they are merged like two folders that meet for the first time.
 *
 * <p>There are defaults (what programs make for themselves, see {@code docs/names.md}) and the person's own lines in the
 * syntax of gitignore, relative to the synchronized folder; the last line that matches decides, before the defaults, so
 * that {@code !name} lets in what a default leaves out. Upper and lower case differ in own lines. Immutable.
 */
public final class Exclusions {
    /** The defaults alone. */
    public static final Exclusions DEFAULTS = new Exclusions(OwnExclusions.NONE);

    private final OwnExclusions own;

    private Exclusions(OwnExclusions own) {
        this.own = own;
    }

    /** What becomes of an item. */
    public enum Verdict {
        /** It takes part. */
        INCLUDED,
        /** It is left out, and worth nothing without its folder: it goes with it into the trash. */
        LITTER,
        /** It is left out because a program is at work on it: its folder is not deleted here while it is there. */
        TEMPORARY,
        /** It is left out by the person's wish: its folder is not deleted on either side while it is there. */
        EXCLUDED
    }

    /**
     * The defaults with the person's own lines.
     *
     * @param lines in the syntax of gitignore; comments and empty lines are allowed
     * @throws InvalidExclusionException when a line is no pattern
     */
    public static Exclusions of(List<String> lines) throws InvalidExclusionException {
        return new Exclusions(OwnExclusions.of(lines));
    }

    /**
     * Decides about one item whose folder takes part.
     *
     * @param folder the folder that holds it, relative to the synchronized folder
     * @param name its name
     * @param isFolder whether it is a folder itself
     */
    public Verdict verdict(ItemPath folder, String name, boolean isFolder) {
        return own.isEmpty()
                ? DefaultExclusions.verdict(name, isFolder)
                : own.verdict(folder, name, isFolder).orElseGet(() -> DefaultExclusions.verdict(name, isFolder));
    }

    /** Whether there are lines of the person's own. */
    public boolean hasOwn() {
        return !own.isEmpty();
    }

    /** Differs whenever another item may be excluded, also when it is the defaults that have changed. */
    public String fingerprint() {
        return DefaultExclusions.VERSION + "\n" + own.text();
    }
}
