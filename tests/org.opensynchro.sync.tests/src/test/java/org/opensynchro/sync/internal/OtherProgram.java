// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Works in a folder of a workspace through plain WebDAV, knowing nothing of any synchronization. */
final class OtherProgram implements AutoCloseable {
    private static final Pattern REFERENCE = Pattern.compile("<(?:\\w+:)?href>([^<]*)</");

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI folder;
    private final String login;

    OtherProgram(URI server, String user, String password, String folder) {
        this.folder = server.resolve("remote.php/dav/files/" + user + "/" + folder + "/");
        this.login =
                "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
    }

    void save(String path, String text) throws IOException, InterruptedException {
        send("PUT", folder.resolve(path), BodyPublishers.ofString(text));
    }

    void makeFolder(String path) throws IOException, InterruptedException {
        send("MKCOL", folder.resolve(path), BodyPublishers.noBody());
    }

    void delete(String path) throws IOException, InterruptedException {
        send("DELETE", folder.resolve(path), BodyPublishers.noBody());
    }

    void rename(String from, String to) throws IOException, InterruptedException {
        send(
                "MOVE",
                folder.resolve(from),
                BodyPublishers.noBody(),
                "Destination",
                folder.resolve(to).toString());
    }

    /** Every path with its content; folders end with a slash. */
    Map<String, String> tree() throws IOException, InterruptedException {
        Map<String, String> tree = new TreeMap<>();
        String listing = send("PROPFIND", folder, BodyPublishers.noBody(), "Depth", "infinity");
        for (String reference :
                REFERENCE.matcher(listing).results().map(hit -> hit.group(1)).toList()) {
            URI item = folder.resolve(reference);
            String path = URLDecoder.decode(
                    item.getRawPath().substring(folder.getRawPath().length()), StandardCharsets.UTF_8);
            if (!path.isEmpty()) {
                tree.put(path, path.endsWith("/") ? "" : send("GET", item, BodyPublishers.noBody()));
            }
        }
        return tree;
    }

    private String send(String method, URI address, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address).header("Authorization", login).method(method, body);
        if (headers.length > 0) {
            request.headers(headers);
        }
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(method + " " + address + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
