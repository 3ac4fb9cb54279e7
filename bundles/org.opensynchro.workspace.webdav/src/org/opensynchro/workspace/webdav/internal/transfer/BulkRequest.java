// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.opensynchro.network.Answer;
import org.opensynchro.network.Failures;
import org.opensynchro.network.HttpSession;
import org.opensynchro.network.Request;
import org.opensynchro.network.RequestBody;
import org.opensynchro.workspace.WorkspaceException;
import org.opensynchro.workspace.webdav.internal.dav.Etags;
import org.opensynchro.workspace.webdav.internal.dav.ServerProfile;
import org.opensynchro.workspace.webdav.internal.discovery.Json;
import org.opensynchro.workspace.webdav.internal.discovery.JsonTree;

/** Sends small files together ({@code multipart/related}, RFC 2387, as Nextcloud's bulk upload understands it). */
final class BulkRequest {
    private static final int LONGEST_ANSWER = 1 << 20;

    private final HttpSession session;
    private final ServerProfile.Bulk server;

    BulkRequest(HttpSession session, ServerProfile.Bulk server) {
        this.session = session;
        this.server = server;
    }

    /**
     * Sends them.
     *
     * @return what the server has of those that it took
     * @throws WorkspaceException when it refused all, or nobody knows what it took
     */
    Map<BulkPart, BulkPart.Kept> send(List<BulkPart> parts) throws WorkspaceException {
        String boundary = "opensynchro-" + UUID.randomUUID();
        List<byte[]> heads = parts.stream()
                .map(part -> part.head(boundary, server.conditional()))
                .toList();
        Request request = new Request("POST", server.address(), parts.getFirst().name())
                .with(new Body(boundary, parts, heads))
                .laborious()
                .once();
        try (Answer answer = session.sendSuccessfully(request)) {
            return read(answer, parts);
        } catch (IOException e) {
            throw Failures.of(e, request);
        }
    }

    /** An answer that cannot be understood tells of nothing. */
    private static Map<BulkPart, BulkPart.Kept> read(Answer answer, List<BulkPart> parts) throws IOException {
        String text = new String(answer.bodyUpTo(LONGEST_ANSWER), StandardCharsets.UTF_8);
        JsonTree told;
        try {
            told = new JsonTree(Json.parse(text));
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        Map<BulkPart, BulkPart.Kept> kept = new HashMap<>();
        for (BulkPart part : parts) {
            JsonTree one = told.at(part.name());
            Optional<BulkPart.Kept> found = BulkPart.Kept.of(
                    !one.at("error").text().equals("false"),
                    Etags.normalize(one.at("etag").text()),
                    one.at("fileid").text());
            found.ifPresent(value -> kept.put(part, value));
        }
        return kept;
    }

    private record Body(String boundary, List<BulkPart> parts, List<byte[]> heads) implements RequestBody {
        private static final byte[] LINE_END = {'\r', '\n'};

        private byte[] end() {
            return ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        }

        @Override
        public long length() {
            long length = end().length;
            for (int i = 0; i < parts.size(); i++) {
                length += heads.get(i).length + parts.get(i).bytes().length + LINE_END.length;
            }
            return length;
        }

        @Override
        public String type() {
            return "multipart/related; boundary=" + boundary;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            for (int i = 0; i < parts.size(); i++) {
                out.write(heads.get(i));
                out.write(parts.get(i).bytes());
                out.write(LINE_END);
            }
            out.write(end());
        }
    }
}
