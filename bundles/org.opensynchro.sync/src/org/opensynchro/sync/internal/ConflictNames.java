// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.opensynchro.sync.Item;
import org.opensynchro.workspace.ItemPath;

/**
 * Names of conflict copies: {@code report (conflict copy COMPUTER 2026-11-22 17-05-33).txt}. The words are the same in
 * every language, because the copy travels to computers of other people.
 */
final class ConflictNames {
    /** Bytes that common file systems allow in a name. */
    private static final int LONGEST = 255;

    /** Bytes of the longest character in UTF-8. */
    private static final int LONGEST_CHARACTER = 4;

    /** Bytes of a computer's name that leave room for the rest. */
    private static final int LONGEST_COMPUTER_NAME = 100;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH-mm-ss", Locale.ROOT);
    private final String computerName;
    private final InstantSource clock;
    private final ZoneId zone;

    /**
     * @param computerName how this computer is called; characters that some system refuses in names are left out
     * @param clock tells the time of the conflict
     * @param zone the person's time zone
     */
    ConflictNames(String computerName, InstantSource clock, ZoneId zone) {
        String usable =
                computerName.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}()]", "").strip();
        this.computerName = shorten(usable, LONGEST_COMPUTER_NAME);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * A name for the local version of an item.
     *
     * @param attempt 1 at first, then 2, 3, ... while the name turns out to be taken
     */
    ItemPath copyOf(ItemPath path, Item item, int attempt) {
        String name = path.name();
        int dot = item.isFolder() ? -1 : name.lastIndexOf('.');
        String stem = dot <= 0 ? name : name.substring(0, dot);
        String extension = dot <= 0 ? "" : name.substring(dot);
        String who = computerName.isEmpty() ? "" : computerName + " ";
        String number = attempt == 1 ? "" : " " + attempt;
        String mark = " (conflict copy " + who + TIME.format(clock.instant().atZone(zone)) + number + ")";
        if (length(mark) + length(extension) > LONGEST - LONGEST_CHARACTER) {
            // So much after a dot is no extension, and it leaves no room for what comes before.
            stem = name;
            extension = "";
        }
        return path.parent().child(shorten(stem, LONGEST - length(mark) - length(extension)) + mark + extension);
    }

    /** The beginning of a text that fits into so many bytes, in whole characters. */
    private static String shorten(String text, int room) {
        String result = text;
        while (length(result) > room) {
            result = result.substring(0, result.offsetByCodePoints(result.length(), -1));
        }
        return result;
    }

    private static int length(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
