// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.Function;
import org.opensynchro.sync.ReplicaException;
import org.opensynchro.workspace.Checksum;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Files;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.WorkspaceException;

/** The bytes of one version of an online file. One answer of the server holds one version, so there is nothing to confirm. */
final class OnlineContent implements Content {
    private final Files files;
    private final OnlineItem item;
    private final Function<WorkspaceException, ReplicaException> meaning;

    OnlineContent(Files files, OnlineItem item, Function<WorkspaceException, ReplicaException> meaning) {
        this.files = files;
        this.item = item;
        this.meaning = meaning;
    }

    @Override
    public long size() {
        return item.size();
    }

    @Override
    public long modifiedMillis() {
        return item.modifiedMillis();
    }

    @Override
    public Checksum checksum() {
        return item.checksum();
    }

    /** A tag is of one version of one file; it may come back with other bytes only on servers that break the protocol. */
    @Override
    public String version() {
        return item.etag().isEmpty()
                ? ""
                : String.join(
                        "\n",
                        item.id(),
                        item.etag(),
                        Long.toString(item.size()),
                        item.checksum().toString());
    }

    @Override
    public InputStream open(long offset) throws IOException {
        try {
            return files.open(item, offset);
        } catch (WorkspaceException e) {
            ReplicaException reason = meaning.apply(e);
            throw new IOException(reason.getMessage(), reason);
        }
    }

    @Override
    public void confirmUnchanged() {
        // See the class comment.
    }
}
