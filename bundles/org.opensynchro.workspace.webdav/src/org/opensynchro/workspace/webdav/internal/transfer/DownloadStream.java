// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.opensynchro.network.Answer;
import org.opensynchro.workspace.OnlineItem;
import org.opensynchro.workspace.webdav.internal.Messages;

/** The content of a file as it arrives; its end is reported only after as many bytes as the file has. */
final class DownloadStream extends InputStream {
    private final Answer answer;
    private final InputStream body;
    private final OnlineItem item;
    private final TransferGate.Pass pass;
    private long arrived;
    private boolean ended;

    /**
     * @param first the byte of the file, counted from 0, with which the answer begins
     * @param pass is given back in the end
     */
    DownloadStream(Answer answer, OnlineItem item, long first, TransferGate.Pass pass) throws IOException {
        this.pass = pass;
        this.arrived = first;
        this.answer = answer;
        this.body = answer.body();
        this.item = item;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0 || ended) {
            return length == 0 ? 0 : -1;
        }
        int read = body.read(buffer, offset, length);
        arrived += Math.max(read, 0);
        ended = read < 0;
        if (arrived > item.size() || ended && arrived < item.size()) {
            throw new EOFException(
                    Messages.bind(Messages.CutShort, new Object[] {"/" + item.path(), arrived, item.size()}));
        }
        return read;
    }

    @Override
    public void close() {
        pass.close();
        if (arrived == item.size()) {
            answer.close();
        } else {
            answer.abandon();
        }
    }
}
