// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.charset.StandardCharsets;

/** Names for what is restored where its own name is taken: {@code report (restored).txt}, {@code report (restored 2).txt}. */
final class RestoredNames {
    private static final int LONGEST_NAME = 255;

    private RestoredNames() {}

    /** The name to try after {@code number} others: at first its own; shortened where it would be too long. */
    static String name(String own, int number) {
        if (number == 0) {
            return own;
        }
        int dot = own.lastIndexOf('.');
        String extension = dot <= 0 ? "" : own.substring(dot);
        String mark = (number == 1 ? " (restored)" : " (restored " + number + ')') + extension;
        String stem = own.substring(0, own.length() - extension.length());
        while (stem.length() > 1 && (stem + mark).getBytes(StandardCharsets.UTF_8).length > LONGEST_NAME) {
            stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        }
        return stem + mark;
    }
}
