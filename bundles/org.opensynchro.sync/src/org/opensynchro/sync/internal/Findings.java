// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.opensynchro.sync.Ancestor;
import org.opensynchro.sync.ReplicaListing;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;

/** What one look at both replicas brought to light. Filled by {@link Discovery}, then read only. */
final class Findings {
    private final List<Difference> differences = new ArrayList<>();
    private final Map<ItemPath, Ancestor> refreshed = new LinkedHashMap<>();
    private final Set<ItemPath> returned = new TreeSet<>();
    private final Map<ItemPath, String> leftOut = new LinkedHashMap<>();
    private final List<Trouble> troubles = new ArrayList<>();
    private final Unknowns unknowns = new Unknowns();
    private final OnlineProofs proofs = new OnlineProofs();
    private final Set<ItemPath> unsettled = new HashSet<>();
    private final Set<ItemPath> unselected = new TreeSet<>();
    private final Set<ItemPath> missing = new TreeSet<>();
    private final Set<ItemPath> surprises = new HashSet<>();
    private final Map<Side, ReplicaListing> roots = new EnumMap<>(Side.class);

    /**
     * An item that could not be looked at.
     *
     * @param path the item, or the folder around it when no path can tell it
     * @param nameable whether it is the item itself, which is left alone with all below it; a folder around it goes on
     * @param message what happened, in words for the person
     * @param advice what the person can do
     */
    record Trouble(ItemPath path, boolean nameable, String message, String advice) {}

    /** All differences; a folder comes before what it holds. */
    List<Difference> differences() {
        return differences;
    }

    /** Agreements that hold although a replica now tells them with another tag, time or identity. */
    Map<ItemPath, Ancestor> refreshed() {
        return refreshed;
    }

    /** What is left out on principle (links, devices), with the reason. */
    Map<ItemPath, String> leftOut() {
        return leftOut;
    }

    /** What the person should know could not be looked at. */
    List<Trouble> troubles() {
        return troubles;
    }

    /** The root of a replica as it was listed. */
    ReplicaListing root(Side side) {
        return roots.getOrDefault(side, Entries.NO_LISTING);
    }

    /** Whether both roots could be listed; else nothing at all is known. */
    boolean hasRoots() {
        return roots.size() == Side.values().length;
    }

    void putRoot(Side side, ReplicaListing listing) {
        roots.put(side, listing);
    }

    /** Files that could not be compared because they are being written. */
    Set<ItemPath> unsettled() {
        return unsettled;
    }

    /** Folders that this computer does not keep any more, and that are still here. */
    Set<ItemPath> unselected() {
        return unselected;
    }

    /** Folders that this computer is not to keep, and that exist nowhere. */
    Set<ItemPath> missing() {
        return missing;
    }

    /** What we deleted on one side, and what has come to the other one since: what was agreed on for it holds no more. */
    Set<ItemPath> returned() {
        return returned;
    }

    /** The places of which nothing may be concluded. */
    Unknowns unknowns() {
        return unknowns;
    }

    /** Which online folders are proven to be in agreement. */
    OnlineProofs proofs() {
        return proofs;
    }

    /** What changed while it was looked at. */
    Set<ItemPath> surprises() {
        return surprises;
    }
}
