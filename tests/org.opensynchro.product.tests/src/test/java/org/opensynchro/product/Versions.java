// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Every version of a file that a person ever saved, and which of them were taken away by somebody who had seen them. */
final class Versions {
    private static final int LARGEST = 400_000;

    private final Set<Integer> saved = new TreeSet<>();
    private final Set<Integer> takenAway = new TreeSet<>();
    private int count;

    /** A content that never was before. */
    synchronized byte[] next() {
        return content(++count);
    }

    /** This content has been saved for sure. */
    synchronized void saved(byte[] content) {
        number(content).ifPresent(saved::add);
    }

    /** Somebody who saw this content has overwritten or deleted it. */
    synchronized void takenAway(byte[] content) {
        number(content).ifPresent(takenAway::add);
    }

    /** Versions that have to be somewhere. */
    synchronized Set<Integer> kept() {
        Set<Integer> kept = new TreeSet<>(saved);
        kept.removeAll(takenAway);
        return kept;
    }

    @Override
    public synchronized String toString() {
        return saved.size() + " versions saved, " + takenAway.size() + " of them overwritten or deleted by a person";
    }

    /** Which version this is, whole and unchanged; empty when it is none. */
    synchronized Optional<Integer> number(byte[] content) {
        String head = new String(content, 0, Math.min(content.length, 20), StandardCharsets.US_ASCII);
        if (!head.startsWith("version ")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(head.substring("version ".length(), head.indexOf('.')));
        return number <= count && Arrays.equals(content, content(number)) ? Optional.of(number) : Optional.empty();
    }

    /** Small mostly, and large now and then, so that there is something to be killed in the middle of. */
    private static byte[] content(int number) {
        byte[] content = new byte[number % 5 == 0 ? LARGEST + number : 40 + number % 3];
        Arrays.fill(content, (byte) ('a' + number % 26));
        byte[] head = ("version " + number + ".").getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, content, 0, head.length);
        return content;
    }
}
