// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.exclusion;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.opensynchro.sync.Exclusions.Verdict;

/**
 * What is left out by default: names that only programs give, and that are worth nothing elsewhere. What a person could have
 * named so themselves takes part: backup files ({@code name~}, {@code name.bak}), any {@code name.tmp} that is not of the
 * form that office programs give, and the {@code 4913} with which Vim tries whether it may write (it is gone before it
 * could travel). The list with its reasons is in {@code docs/names.md}.
 */
public final class DefaultExclusions {
    /** Counts the changes of this list. */
    public static final int VERSION = 1;

    /** View settings and previews of file managers; worth nothing without their folder. In lower case. */
    private static final Set<String> FILE_MANAGER_FILES =
            Set.of(".ds_store", "thumbs.db", "ehthumbs.db", "desktop.ini", ".directory");

    /** Folders of systems and their trash cans in the root of a disk. In lower case. */
    private static final Set<String> SYSTEM_FOLDERS = Set.of(
            "$recycle.bin",
            "system volume information",
            ".trashes",
            ".fseventsd",
            ".spotlight-v100",
            ".temporaryitems",
            ".documentrevisions-v100");

    private static final int LONGEST_SYSTEM_NAME = 26;

    /** Word {@code ~WRD0001.tmp}; Excel {@code 1A2B3C4D.tmp}; PowerPoint {@code ppt9F3A.tmp}; LibreOffice {@code lu12ab.tmp}. */
    private static final Pattern OFFICE_TEMPORARY =
            Pattern.compile("(~.*|[0-9A-F]{7,8}|ppt[0-9A-F]{1,8}|lu[0-9][0-9a-z]*)\\.tmp", Pattern.CASE_INSENSITIVE);

    /** The swap files of Vim, Kate and Kile. */
    private static final Pattern SWAP_FILE = Pattern.compile("\\..*\\.(sw[a-p]|kate-swp)");

    /** Firefox, Chromium, Edge and Internet Explorer, Opera, WinSCP. */
    private static final Set<String> DOWNLOAD_SUFFIXES =
            Set.of(".part", ".crdownload", ".partial", ".opdownload", ".filepart");

    private DefaultExclusions() {}

    /** Decides by the name alone; only a few names get past the first look at their first and last characters. */
    public static Verdict verdict(String name, boolean isFolder) {
        if (name.isEmpty()) {
            return Verdict.INCLUDED;
        }
        return switch (name.charAt(0)) {
            case '.', '~', '$', '#' -> special(name, isFolder);
            case 't', 'T', 'e', 'E', 'd', 'D', 's', 'S' -> named(name, isFolder);
            default -> suffixed(name, isFolder);
        };
    }

    /** Whether a file of this name goes with its folder. */
    public static boolean isLitter(String name) {
        return verdict(name, false) == Verdict.LITTER;
    }

    private static Verdict special(String name, boolean isFolder) {
        if (isLock(name)) {
            return isFolder ? Verdict.INCLUDED : Verdict.LITTER;
        }
        if (isFolder ? name.startsWith(".Trash-") : isProgramFile(name)) {
            return Verdict.TEMPORARY;
        }
        return named(name, isFolder);
    }

    /** Lock files of Microsoft Office ({@code ~$name}), LibreOffice ({@code .~lock.name#}) and Emacs ({@code .#name}). */
    private static boolean isLock(String name) {
        return name.startsWith("~$") || name.startsWith(".~lock.") && name.endsWith("#") || name.startsWith(".#");
    }

    private static boolean isProgramFile(String name) {
        boolean autosave = name.length() > 2 && name.startsWith("#") && name.endsWith("#");
        return autosave
                || SWAP_FILE.matcher(name).matches()
                || name.startsWith(".goutputstream-")
                || name.startsWith(".fuse_hidden")
                || name.startsWith(".nfs0")
                || name.startsWith(".com.google.Chrome.")
                || name.startsWith(".org.chromium.Chromium.");
    }

    private static Verdict named(String name, boolean isFolder) {
        if (name.length() <= LONGEST_SYSTEM_NAME) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (!isFolder && FILE_MANAGER_FILES.contains(lower)) {
                return Verdict.LITTER;
            }
            if (isFolder && SYSTEM_FOLDERS.contains(lower)) {
                return Verdict.TEMPORARY;
            }
        }
        return suffixed(name, isFolder);
    }

    private static Verdict suffixed(String name, boolean isFolder) {
        int dot = name.lastIndexOf('.');
        if (isFolder || dot < 0) {
            return Verdict.INCLUDED;
        }
        String suffix = name.substring(dot);
        boolean temporary = dot > 0 && DOWNLOAD_SUFFIXES.contains(suffix)
                || suffix.equalsIgnoreCase(".tmp")
                        && OFFICE_TEMPORARY.matcher(name).matches();
        return temporary ? Verdict.TEMPORARY : Verdict.INCLUDED;
    }
}
