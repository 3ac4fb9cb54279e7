// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.dav;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.opensynchro.server.internal.http.PercentEncoding;
import org.opensynchro.server.internal.storage.Entry;
import org.opensynchro.server.internal.storage.TrashEntry;

/**
 * What is told about things in the trash.
 *
 * @param asked what the client asked for
 * @param etags makes ids
 */
record TrashProperties(PropfindBody asked, ETags etags) {
    /** Describes the bin itself. */
    void describeBin(Multistatus answer, String address) throws IOException {
        Map<PropertyName, String> values = new LinkedHashMap<>();
        values.put(PropertyName.dav("resourcetype"), "<d:collection/>");
        answer(answer, address, values);
    }

    /** Describes a thing in the bin. */
    void describe(Multistatus answer, String address, TrashEntry trashed) throws IOException {
        Entry entry = trashed.entry();
        Map<PropertyName, String> values = new LinkedHashMap<>();
        values.put(PropertyName.dav("resourcetype"), entry.folder() ? "<d:collection/>" : "");
        values.put(PropertyName.dav("getlastmodified"), HttpDate.format(entry.modified()));
        values.put(PropertyName.dav("getetag"), text(etags.of(entry)));
        if (!entry.folder()) {
            values.put(PropertyName.dav("getcontentlength"), Long.toString(entry.size()));
            values.put(PropertyName.dav("getcontenttype"), MediaTypes.of(entry.name()));
        }
        values.put(PropertyName.owncloud("size"), Long.toString(entry.size()));
        values.put(PropertyName.owncloud("id"), etags.globalId(entry));
        values.put(PropertyName.owncloud("fileid"), Long.toString(entry.id()));
        values.put(PropertyName.owncloud("permissions"), "GD");
        values.put(PropertyName.nextcloud("trashbin-filename"), text(entry.name()));
        values.put(
                PropertyName.nextcloud("trashbin-original-location"),
                text(String.join("/", trashed.location().names())));
        values.put(PropertyName.nextcloud("trashbin-deletion-time"), Long.toString(trashed.deleted()));
        String href = address + PercentEncoding.encode(trashed.name()) + (entry.folder() ? "/" : "");
        answer(answer, href, values);
    }

    private void answer(Multistatus answer, String href, Map<PropertyName, String> values) throws IOException {
        List<String> found = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        switch (asked.kind()) {
            case ALL -> values.forEach((name, value) -> found.add(Multistatus.element(name, value)));
            case NAMES -> values.keySet().forEach(name -> found.add(Multistatus.empty(name)));
            case NAMED ->
                asked.names().forEach(name -> {
                    if (values.containsKey(name)) {
                        found.add(Multistatus.element(name, values.get(name)));
                    } else {
                        missing.add(Multistatus.empty(name));
                    }
                });
        }
        answer.begin(href);
        answer.properties("200 OK", found);
        answer.properties("404 Not Found", missing);
        if (found.isEmpty() && missing.isEmpty()) {
            answer.properties("200 OK", List.of(""));
        }
        answer.end();
    }

    private static String text(String text) {
        return XmlText.append(new StringBuilder(), text).toString();
    }
}
