// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Random;
import java.util.Set;

/** All versions that persons saved, and which of them have to be findable because nobody overwrote or deleted them knowingly. */
final class Versions {
    private final Random random;
    private final boolean newSizes;
    private final Set<String> known = new HashSet<>();
    private final Set<String> wanted = new LinkedHashSet<>();

    /** @param newSizes whether no two versions may have one size, because nothing else could tell them apart */
    Versions(Random random, boolean newSizes) {
        this.random = random;
        this.newSizes = newSizes;
    }

    String next() {
        int number = known.size() + 1;
        String content = "version " + number + " " + ".".repeat(newSizes ? 2 * number : random.nextInt(3));
        known.add(content);
        return content;
    }

    /** Whether this is a whole version, and no half of one. */
    boolean isKnown(String content) {
        return known.contains(content);
    }

    void saved(String content) {
        wanted.add(content);
    }

    /** A person overwrote or deleted it where they could see it. */
    void letGo(String content) {
        wanted.remove(content);
    }

    /** Those that are in none of these. */
    Set<String> missingIn(Collection<String> contents) {
        Set<String> missing = new LinkedHashSet<>(wanted);
        missing.removeAll(contents);
        return missing;
    }
}
