// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Expectation;
import org.opensynchro.server.internal.storage.StorageException.PreconditionFailed;

/** The conditions of a request: {@code If-Match}, {@code If-None-Match} (RFC 9110, 13.1) and {@code If} (RFC 4918, 10.4), and locks. */
final class Conditions {
    private static final Pattern TAG = Pattern.compile("(W/)?(\"[^\"]*\")|([^\\s,]+)");

    private Conditions() {}

    /** {@return what the request expects of the resource it addresses and, by {@code If}, of others; and that no lock forbids it} */
    static Expectation of(DavRequest request) throws HttpRefusal {
        Exchange exchange = request.exchange();
        List<Expectation> all = new ArrayList<>();
        String match = exchange.header("If-Match");
        if (!match.isEmpty()) {
            all.add(ifMatch(request, match));
        }
        String noneMatch = exchange.header("If-None-Match");
        if (!noneMatch.isEmpty()) {
            all.add(ifNoneMatch(request, noneMatch));
        }
        String condition = exchange.header("If");
        if (!condition.isEmpty()) {
            all.add(IfHeader.parse(condition, request));
        }
        all.add(LockGuard.of(request, IfHeader.tokens(condition)));
        return entries -> {
            for (Expectation expectation : all) {
                expectation.check(entries);
            }
        };
    }

    /** {@return what a part of a request expects of the resource: what an {@code If-None-Match} says, and that no lock forbids it} */
    static Expectation of(DavRequest request, String noneMatch) throws HttpRefusal {
        Expectation locks = LockGuard.of(request, Set.of());
        Expectation absent = noneMatch.isEmpty() ? Expectation.ANYTHING : ifNoneMatch(request, noneMatch);
        return entries -> {
            absent.check(entries);
            locks.check(entries);
        };
    }

    private static Expectation ifMatch(DavRequest request, String header) {
        return entries -> {
            Optional<Entry> entry = entries.find(request.path());
            if (entry.isEmpty() || !anyTag(header, request.etags().of(entry.get()), false)) {
                throw new PreconditionFailed(
                        "An If-Match header was given, but " + request.path() + " is not as expected");
            }
        };
    }

    private static Expectation ifNoneMatch(DavRequest request, String header) {
        return entries -> {
            Optional<Entry> entry = entries.find(request.path());
            if (entry.isPresent() && anyTag(header, request.etags().of(entry.get()), true)) {
                throw new PreconditionFailed(
                        "An If-None-Match header was given, but " + request.path() + " is there already");
            }
        };
    }

    /** Whether a list of tags, or {@code *}, has a tag. Weak tags count only where a weak comparison is asked for. */
    static boolean anyTag(String list, String tag, boolean weakly) {
        Matcher tags = TAG.matcher(list);
        while (tags.find()) {
            boolean weak = tags.group(1) != null;
            String candidate = tags.group(2) != null ? tags.group(2) : tags.group(3);
            boolean same = candidate.equals(tag) || candidate.equals("*") || ("\"" + candidate + "\"").equals(tag);
            if (same && (weakly || !weak)) {
                return true;
            }
        }
        return false;
    }

    /** {@return the path that an {@code If} header means by a tagged resource; empty if it is none of this account} */
    static Optional<EntryPath> tagged(String uri, DavRequest request) {
        try {
            return Optional.of(request.resolve(uri));
        } catch (HttpRefusal outside) {
            return Optional.empty();
        }
    }
}
