// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;

/** Finds items whose accents are stored in another normal form of Unicode than the engine tells (UAX 15). */
final class Spellings {
    private static final List<Normalizer.Form> FORMS = List.of(Normalizer.Form.NFC, Normalizer.Form.NFD);

    private Spellings() {}

    /** The entry of this name, spelled as it is told or else in another form; as it is told where there is none. */
    static Path find(Path folder, String name) {
        Path told = folder.resolve(name);
        if (name.chars().allMatch(c -> c < 0x80) || Files.exists(told, LinkOption.NOFOLLOW_LINKS)) {
            return told;
        }
        return FORMS.stream()
                .map(form -> Normalizer.normalize(name, form))
                .filter(spelling -> !spelling.equals(name))
                .map(folder::resolve)
                .filter(path -> Files.exists(path, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElse(told);
    }

    /** Whether two names differ in nothing but their normal form. */
    static boolean areOne(String name, String other) {
        return name.equals(other)
                || Normalizer.normalize(name, Normalizer.Form.NFC)
                        .equals(Normalizer.normalize(other, Normalizer.Form.NFC));
    }
}
