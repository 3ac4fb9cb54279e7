// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.StorageException.PreconditionFailed;

/**
 * The {@code If} header: lists of conditions, of which one must hold as a whole. There are no locks here, so that no
 * lock token ever holds.
 */
final class IfHeader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(<[^>]*>)|(\\()|(\\))|(Not)|\\[((?:W/)?\"[^\"]*\")])", Pattern.CASE_INSENSITIVE);

    private IfHeader() {}

    private record Condition(Optional<EntryPath> path, boolean negated, String tag) {
        boolean holds(Expectation.Lookup entries, ETags etags) {
            Optional<Entry> entry = path.flatMap(entries::find);
            boolean matches = entry.isPresent() && !tag.isEmpty() && tag.equals(etags.of(entry.get()));
            return matches != negated;
        }
    }

    static Expectation parse(String header, DavRequest request) throws HttpRefusal {
        List<List<Condition>> lists = lists(header, request);
        return entries -> {
            boolean holds = lists.stream()
                    .anyMatch(list -> list.stream().allMatch(condition -> condition.holds(entries, request.etags())));
            if (!holds) {
                throw new PreconditionFailed("An If header was given, but none of its conditions holds");
            }
        };
    }

    private static List<List<Condition>> lists(String header, DavRequest request) throws HttpRefusal {
        List<List<Condition>> lists = new ArrayList<>();
        Optional<EntryPath> resource = Optional.of(request.path());
        List<Condition> open = null;
        boolean negated = false;
        Matcher token = TOKEN.matcher(header);
        int end = 0;
        while (token.find() && token.start() == end) {
            end = token.end();
            if (token.group(2) != null) {
                open = new ArrayList<>();
            } else if (token.group(1) != null && open == null) {
                resource = Conditions.tagged(unwrapped(token.group(1)), request);
            } else if (open == null) {
                break;
            } else if (token.group(3) != null) {
                lists.add(open);
                open = null;
            } else if (token.group(4) != null) {
                negated = true;
            } else {
                open.add(new Condition(resource, negated, token.group(5) == null ? "" : token.group(5)));
                negated = false;
            }
        }
        if (open != null || lists.isEmpty() || !header.substring(end).isBlank()) {
            throw HttpRefusal.badRequest("The If header cannot be understood");
        }
        return lists;
    }

    private static String unwrapped(String token) {
        return token.substring(1, token.length() - 1);
    }
}
