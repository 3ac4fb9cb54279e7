// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.EntryPath;
import org.opensynchro.server.internal.storage.Property;
import org.opensynchro.server.internal.storage.StorageException;

/** PROPFIND (RFC 4918, 9.1) of any depth. The answer shows one moment, however long it is, and is streamed. */
final class Propfind implements DavMethod {
    static final int LONGEST_BODY = 1 << 20;

    @Override
    public void handle(DavRequest request) throws IOException, StorageException, HttpRefusal {
        Exchange exchange = request.exchange();
        int depth = depth(exchange, Integer.MAX_VALUE);
        PropfindBody body = PropfindBody.parse(exchange.body(LONGEST_BODY));
        request.files().check(Conditions.of(request));
        LiveProperties live = new LiveProperties(
                request.etags(), request.account().name(), request.files().space(), LockProperties.of(request));
        boolean withAttached =
                body.kind() != PropfindBody.Kind.NAMED || !body.names().stream().allMatch(LiveProperties::isLive);
        Answer answer = new Answer(request, body, live);
        request.files().walk(request.path(), depth, withAttached, answer::add);
        answer.close();
    }

    /** {@return how many levels to go down} */
    static int depth(Exchange exchange, int unlessGiven) throws HttpRefusal {
        return switch (exchange.header("Depth").toLowerCase(Locale.ROOT)) {
            case "0" -> 0;
            case "1" -> 1;
            case "infinity" -> Integer.MAX_VALUE;
            case "" -> unlessGiven;
            default -> throw HttpRefusal.badRequest("Depth must be 0, 1 or infinity");
        };
    }

    /** The answer begins with the first entry, so that an address with nothing there can still be answered 404. */
    private static final class Answer {
        private final DavRequest request;
        private final PropfindBody body;
        private final LiveProperties live;
        private Multistatus multistatus;

        Answer(DavRequest request, PropfindBody body, LiveProperties live) {
            this.request = request;
            this.body = body;
            this.live = live;
        }

        void add(EntryPath path, Entry entry, List<Property> attached) throws IOException {
            if (multistatus == null) {
                multistatus = new Multistatus(request.exchange());
            }
            multistatus.begin(request.href(path, entry.folder()));
            switch (body.kind()) {
                case ALL -> multistatus.properties("200 OK", all(entry, attached));
                case NAMES -> multistatus.properties("200 OK", names(entry, attached));
                case NAMED -> named(entry, attached);
            }
            multistatus.end();
        }

        private List<String> all(Entry entry, List<Property> attached) {
            List<String> found = new ArrayList<>();
            LiveProperties.inAllprop().forEach(name -> live.element(name, entry).ifPresent(found::add));
            attached.forEach(property -> found.add(property.xml()));
            return found;
        }

        private List<String> names(Entry entry, List<Property> attached) {
            List<String> found = new ArrayList<>();
            LiveProperties.inAllprop().forEach(name -> {
                if (live.element(name, entry).isPresent()) {
                    found.add(Multistatus.empty(name));
                }
            });
            attached.forEach(property -> found.add(Multistatus.empty(nameOf(property))));
            return found;
        }

        private void named(Entry entry, List<Property> attached) {
            Map<PropertyName, String> byName = new HashMap<>();
            attached.forEach(property -> byName.put(nameOf(property), property.xml()));
            List<String> found = new ArrayList<>();
            List<String> missing = new ArrayList<>();
            for (PropertyName name : body.names()) {
                Optional<String> value = live.element(name, entry).or(() -> Optional.ofNullable(byName.get(name)));
                if (value.isPresent()) {
                    found.add(value.get());
                } else {
                    missing.add(Multistatus.empty(name));
                }
            }
            multistatus.properties("200 OK", found);
            multistatus.properties("404 Not Found", missing);
            if (found.isEmpty() && missing.isEmpty()) {
                multistatus.properties("200 OK", List.of(""));
            }
        }

        private static PropertyName nameOf(Property property) {
            return new PropertyName(property.namespace(), property.name());
        }

        void close() throws IOException {
            multistatus.close();
        }
    }
}
