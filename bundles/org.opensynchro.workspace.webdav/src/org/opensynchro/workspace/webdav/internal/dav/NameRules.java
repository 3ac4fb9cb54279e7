// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.opensynchro.workspace.webdav.internal.Messages;

/**
 * The names that a server says it does not take, so that the person hears the reason before anything is sent. Nextcloud
 * tells them in its capabilities: since version 30 as {@code forbidden_filenames}, {@code forbidden_filename_basenames},
 * {@code forbidden_filename_characters} and {@code forbidden_filename_extensions}, all but the characters whatever the case;
 * before that as {@code blacklisted_files} and {@code blacklist_files_regex}. What a server does not tell, its answer tells.
 *
 * @param names whole names
 * @param stems what may not come before the first dot, a leading one not counted
 * @param characters what may not occur
 * @param endings what names may not end with
 * @param patterns what may not be found in a name
 */
public record NameRules(
        List<String> names, List<String> stems, List<String> characters, List<String> endings, List<Pattern> patterns) {
    /** The server tells no rules. */
    public static final NameRules NONE = new NameRules(List.of(), List.of(), List.of(), List.of(), List.of());

    /** A rule in the syntax of PCRE, of which Java understands all that is common; one that it does not is left to the server. */
    public static List<Pattern> pattern(String rule) {
        try {
            return rule.isEmpty() ? List.of() : List.of(Pattern.compile(rule));
        } catch (PatternSyntaxException e) {
            return List.of();
        }
    }

    /** Why the server does not take an item of this name, as part of a sentence; empty when it tells no reason. */
    public Optional<String> objection(String name) {
        for (String character : characters) {
            if (!character.isEmpty() && name.contains(character)) {
                return Optional.of(Messages.bind(Messages.NameCharacter, shown(character)));
            }
        }
        String folded = folded(name);
        if (holds(names, folded)) {
            return Optional.of(Messages.bind(Messages.NameReserved, name));
        }
        int dot = name.indexOf('.', 1);
        String stem = dot < 0 ? name : name.substring(0, dot);
        if (holds(stems, folded(stem))) {
            return Optional.of(Messages.bind(Messages.NameReserved, stem));
        }
        for (String ending : endings) {
            if (!ending.isEmpty() && folded.endsWith(folded(ending))) {
                return Optional.of(ending(ending));
            }
        }
        return patterns.stream()
                .filter(pattern -> pattern.matcher(name).find())
                .findFirst()
                .map(pattern -> Messages.bind(Messages.NamePattern, pattern));
    }

    private static String ending(String ending) {
        return switch (ending) {
            case " " -> Messages.NameLastSpace;
            case "." -> Messages.NameLastDot;
            default -> Messages.bind(Messages.NameEnding, ending);
        };
    }

    private static boolean holds(List<String> forbidden, String folded) {
        return forbidden.stream().anyMatch(name -> folded(name).equals(folded));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static String shown(String character) {
        int code = character.codePointAt(0);
        return Character.isISOControl(code) || Character.isWhitespace(code)
                ? String.format(Locale.ROOT, "U+%04X", code)
                : character;
    }
}
