// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.StorageException.PreconditionFailed;

/**
 * The {@code If} header: lists of conditions, of which one must hold as a whole. A lock token holds where its lock protects
 * the resource.
 */
final class IfHeader {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(<[^>]*>)|(\\()|(\\))|(Not)|\\[((?:W/)?\"[^\"]*\")])", Pattern.CASE_INSENSITIVE);

    private IfHeader() {}

    /** About an entity tag or, where that is empty, a lock token. */
    private record Condition(Optional<EntryPath> path, boolean negated, String tag, String token) {
        boolean holds(Expectation.Lookup entries, ETags etags) {
            return (tag.isEmpty() ? isLocked(entries) : isTagged(entries, etags)) != negated;
        }

        private boolean isTagged(Expectation.Lookup entries, ETags etags) {
            Optional<Entry> entry = path.flatMap(entries::find);
            return entry.isPresent() && tag.equals(etags.of(entry.get()));
        }

        private boolean isLocked(Expectation.Lookup entries) {
            return path.isPresent()
                    && entries.protecting(path.get()).stream()
                            .anyMatch(lock -> lock.token().equals(token));
        }
    }

    /** The lock tokens that a request shows: all that its header names, whatever it says about them (10.4.1). */
    static Set<String> tokens(String header) {
        Set<String> tokens = new HashSet<>();
        Matcher token = Pattern.compile("<([^>]*)>").matcher(header);
        while (token.find()) {
            tokens.add(token.group(1));
        }
        return tokens;
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
                String tag = token.group(5) == null ? "" : token.group(5);
                String lock = token.group(1) == null ? "" : unwrapped(token.group(1));
                open.add(new Condition(resource, negated, tag, lock));
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
