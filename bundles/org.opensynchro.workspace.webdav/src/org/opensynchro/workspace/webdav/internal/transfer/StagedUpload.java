// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import org.opensynchro.network.Answer;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.workspace.Content;
import org.opensynchro.workspace.Expected;
import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.ResumeState;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.dav.TemporaryName;

/**
 * Uploads a file beside its place and then moves it there, for servers that write what they receive straight into the
 * file: with those, a connection lost in mid-transfer would leave half a file in the place of a whole one. Thread-safe.
 */
final class StagedUpload {
    private final HttpSession session;
    private final ServerProfile server;
    private final Preconditions preconditions;
    private final SingleUpload upload;
    private final UploadedItem result;

    StagedUpload(
            HttpSession session,
            ServerProfile server,
            Preconditions preconditions,
            SingleUpload upload,
            UploadedItem result) {
        this.session = session;
        this.server = server;
        this.preconditions = preconditions;
        this.upload = upload;
        this.result = result;
    }

    OnlineItem upload(ItemPath path, Expected expected, Content content, ResumeState resume)
            throws WorkspaceException, IOException {
        ItemPath stage = path.parent().child(name(resume));
        OnlineItem staged = upload.upload(stage, Expected.ABSENT, false, content);
        preconditions.look(path, expected);
        Request move = new Request("MOVE", server.files().file(stage), "/" + path)
                .with("Destination", server.files().file(path).toString())
                .with("Overwrite", expected instanceof Expected.Absent ? "F" : "T")
                .laborious()
                .once();
        try (Answer answer = session.sendSuccessfully(move)) {
            resume.save("");
            return result.of(answer, path, expected, content, staged.checksum());
        }
    }

    /** The name that an interrupted attempt used, so that at most one remainder is ever left, or a new one. */
    private static String name(ResumeState resume) {
        String known = resume.load();
        if (TemporaryName.is(known)) {
            return known;
        }
        String name = TemporaryName.create();
        resume.save(name);
        return name;
    }
}
