// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.first;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;

/**
 * Names for a folder that a person has on this computer, online, and later on computers of other kinds: what any of them
 * refuses is refused. The source for Windows is "Naming Files, Paths, and Namespaces" in Microsoft's documentation of Win32.
 */
final class FolderName {
    private static final String FORBIDDEN = "\\/:*?\"<>|";
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL");
    private static final int LONGEST = 100;
    private static final String USUAL = "OpenSynchro";

    private FolderName() {}

    /** Why a name cannot be used everywhere, in words for the person; empty when it can. */
    static Optional<String> objection(String name) {
        if (name.isBlank()) {
            return Optional.of(Messages.FolderName_empty);
        }
        Optional<String> forbidden = name.codePoints()
                .filter(character -> character < ' ' || FORBIDDEN.indexOf(character) >= 0)
                .mapToObj(character -> character < ' ' ? "\u2423" : Character.toString(character))
                .findFirst();
        if (forbidden.isPresent()) {
            return Optional.of(NLS.bind(Messages.FolderName_character, forbidden.get()));
        }
        if (!name.equals(name.strip()) || name.endsWith(".") || name.startsWith(".")) {
            return Optional.of(Messages.FolderName_ends);
        }
        if (isDevice(name)) {
            return Optional.of(NLS.bind(Messages.FolderName_device, name));
        }
        return name.getBytes(StandardCharsets.UTF_8).length > LONGEST
                ? Optional.of(Messages.FolderName_long)
                : Optional.empty();
    }

    /** A name that resembles this text and can be used everywhere. */
    static String resembling(String text) {
        StringBuilder name = new StringBuilder();
        text.codePoints()
                .map(character -> character < ' ' || FORBIDDEN.indexOf(character) >= 0 ? ' ' : character)
                .forEach(name::appendCodePoint);
        String plain = name.toString().replaceAll("\\s+", " ").replaceAll("^[. ]+|[. ]+$", "");
        while (plain.getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            plain = plain.substring(0, plain.offsetByCodePoints(plain.length(), -1))
                    .replaceAll("[. ]+$", "");
        }
        return objection(plain).isEmpty() ? plain : USUAL;
    }

    private static boolean isDevice(String name) {
        String stem = name.replaceFirst("\\..*", "").strip().toUpperCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(COM|LPT)[0-9]");
    }
}
