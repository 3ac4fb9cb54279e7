// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.osgi.util.NLS;
import org.opensynchro.sync.Side;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.TrashedItem;

/** Tells what is in a trash and what became of it: in lines for people, or as JSON. */
final class TrashReporter {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    private final Surroundings surroundings;
    private final boolean json;
    private long items;

    TrashReporter(Surroundings surroundings, boolean json) {
        this.surroundings = surroundings;
        this.json = json;
    }

    /** One item of a list. */
    void listed(Side side, TrashedItem item) {
        items++;
        if (json) {
            write(object("item", side, item));
            return;
        }
        String size = item.size() == TrashedItem.UNKNOWN_SIZE ? "-" : Amounts.bytes(item.size());
        String path = PlainReporter.path(item.path()) + (item.isFolder() ? "/" : "");
        surroundings
                .out()
                .println(String.format(
                        "%s  %-8s  %10s  %s%s",
                        MOMENT.format(item.deleted()),
                        where(side),
                        size,
                        path,
                        item.olderVersion() ? "  " + Messages.Trash_olderVersion : ""));
    }

    /** One item is back. */
    void restored(Side side, TrashedItem item, ItemPath now) {
        items++;
        if (json) {
            write(object("restored", side, item).with("to", "/" + now));
            return;
        }
        String pattern = now.equals(item.path()) ? Messages.Trash_restored : Messages.Trash_restoredAs;
        surroundings.out().println(NLS.bind(pattern, new Object[] {
            PlainReporter.path(item.path()), PlainReporter.path(now), where(side)
        }));
    }

    /** Something went wrong with what was typed or found. */
    void failed(String item, String message) {
        if (json) {
            write(new JsonObject().with("event", "failed").with("item", item).with("message", message));
        } else {
            surroundings
                    .err()
                    .println(NLS.bind(Messages.Report_failed, item.replaceAll("\\p{Cntrl}", "\uFFFD"), message));
        }
    }

    /** All is told. */
    void finished(int exitCode) {
        if (json) {
            write(new JsonObject().with("event", "summary").with("items", items).with("exitCode", exitCode));
        } else if (items == 0 && exitCode == ExitCode.OK) {
            surroundings.out().println(Messages.Trash_empty);
        }
        surroundings.out().flush();
    }

    private static JsonObject object(String event, Side side, TrashedItem item) {
        return new JsonObject()
                .with("event", event)
                .with("where", side.name().toLowerCase(Locale.ROOT))
                .with("id", item.id())
                .with("path", "/" + item.path())
                .with("kind", item.kind().name().toLowerCase(Locale.ROOT))
                .with("size", item.size())
                .with("deleted", item.deleted().toString())
                .with("reason", item.olderVersion() ? "replaced" : "deleted");
    }

    private static String where(Side side) {
        return side == Side.ONLINE ? Messages.Report_online : Messages.Report_local;
    }

    private void write(JsonObject object) {
        surroundings.out().println(object);
    }
}
