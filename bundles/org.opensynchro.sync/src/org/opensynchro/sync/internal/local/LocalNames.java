// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.osgi.util.NLS;

/**
 * Which names the file systems of one kind of computer can hold. Thread-safe.
 *
 * <p>Source for Windows: "Naming Files, Paths, and Namespaces" in Microsoft's documentation of Win32.
 */
enum LocalNames {
    /** Linux and other Unix systems: 255 bytes, no slash. */
    UNIX {
        @Override
        Optional<String> objection(String name) {
            return objectionAnywhere(name);
        }
    },
    /** macOS: as Unix; a colon is the slash of the Finder and cannot be told from it there. */
    MACOS {
        @Override
        Optional<String> objection(String name) {
            return character(name, ":").or(() -> objectionAnywhere(name));
        }
    },
    /** Windows: reserved characters, device names, and no dot or space at the end. */
    WINDOWS {
        @Override
        Optional<String> objection(String name) {
            return character(name, "\\/:*?\"<>|")
                    .or(() -> controlCharacter(name))
                    .or(() -> lastCharacter(name))
                    .or(() -> deviceName(name))
                    .or(() -> objectionAnywhere(name));
        }
    };

    private static final int LONGEST = 255;
    private static final Set<String> DEVICES = Set.of("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$");

    /** The rules of the computer at hand. */
    static LocalNames ofThisComputer() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return system.startsWith("windows") ? WINDOWS : system.startsWith("mac") ? MACOS : UNIX;
    }

    /** Why no item can have this name here, naming the character, in words for the person; empty when it can. */
    abstract Optional<String> objection(String name);

    /** Whether a case-insensitive or normalizing file system would take the two for one name. */
    static boolean areAlike(String one, String other) {
        return fold(one).equals(fold(other));
    }

    /** Whether a name holds half a surrogate pair, which no encoding can carry. */
    static boolean hasUnpairedSurrogate(String name) {
        return name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    private static Optional<String> objectionAnywhere(String name) {
        if (hasUnpairedSurrogate(name)) {
            return Optional.of(Messages.LocalNames_unreadable);
        }
        // Windows and macOS count UTF-16 units or characters instead; what is longer in bytes would not reach the
        // others.
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        return length > LONGEST
                ? Optional.of(NLS.bind(Messages.LocalNames_tooLong, length, LONGEST))
                : Optional.empty();
    }

    private static Optional<String> character(String name, String forbidden) {
        return name.chars()
                .filter(c -> forbidden.indexOf(c) >= 0)
                .mapToObj(c -> NLS.bind(Messages.LocalNames_character, Character.toString(c)))
                .findFirst();
    }

    private static Optional<String> controlCharacter(String name) {
        return name.chars()
                .filter(c -> c < ' ')
                .mapToObj(c -> NLS.bind(Messages.LocalNames_character, String.format("U+%04X", c)))
                .findFirst();
    }

    private static Optional<String> lastCharacter(String name) {
        return name.endsWith(".")
                ? Optional.of(Messages.LocalNames_lastDot)
                : name.endsWith(" ") ? Optional.of(Messages.LocalNames_lastSpace) : Optional.empty();
    }

    private static Optional<String> deviceName(String name) {
        int dot = name.indexOf('.');
        String stem = (dot < 0 ? name : name.substring(0, dot)).strip().toUpperCase(Locale.ROOT);
        boolean numbered = stem.matches("(COM|LPT)[0-9\u00b9\u00b2\u00b3]");
        return DEVICES.contains(stem) || numbered
                ? Optional.of(NLS.bind(Messages.LocalNames_device, stem))
                : Optional.empty();
    }
}
