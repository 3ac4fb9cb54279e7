// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.product;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * Works in the workspace through WebDAV as another program does: what is changed or thrown away is what was just read, which
 * the server is asked to make sure of. A server that is gone is left for later.
 */
final class PersonOnline {
    private static final Pattern FILE = Pattern.compile("<(?:\\w+:)?href>([^<]*[^/<])</");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String files;
    private final String login;
    private final Versions versions;
    private final Random random;
    private int done;

    PersonOnline(URI server, String user, String password, Versions versions, Random random) {
        this.files = server + "remote.php/dav/files/" + user + "/";
        this.login =
                "Basic " + Base64.getEncoder().encodeToString((user + ':' + password).getBytes(StandardCharsets.UTF_8));
        this.versions = versions;
        this.random = random;
    }

    void work() throws InterruptedException {
        done++;
        try {
            act(random.nextInt(10));
        } catch (IOException e) {
            // The server is killed now and then, also while it answers.
        }
    }

    private void act(int choice) throws IOException, InterruptedException {
        List<URI> all = choice < 4 ? List.of() : list();
        if (all.isEmpty()) {
            create();
            return;
        }
        URI file = all.get(random.nextInt(all.size()));
        HttpResponse<byte[]> seen = client.send(request(file).GET().build(), BodyHandlers.ofByteArray());
        if (seen.statusCode() != 200) {
            return;
        }
        HttpRequest.Builder change = request(file)
                .header("If-Match", seen.headers().firstValue("ETag").orElseThrow());
        if (choice < 7) {
            replace(change, seen.body());
        } else if (choice == 7) {
            delete(change, seen.body());
        } else {
            String target = files + (choice == 8 ? "" : folder() + "/") + "moved%20online" + done;
            send(change.header("Destination", target).header("Overwrite", "F").method("MOVE", BodyPublishers.noBody()));
        }
    }

    private void create() throws IOException, InterruptedException {
        String folder = random.nextBoolean() ? "" : folder() + "/";
        byte[] content = versions.next();
        HttpRequest.Builder request = request(URI.create(files + folder + "file" + random.nextInt(12)))
                .header("If-None-Match", "*");
        if (send(request.PUT(BodyPublishers.ofByteArray(content)))) {
            versions.saved(content);
        }
    }

    /** When the answer is lost, the old version may be there or not, and the new one too. */
    private void replace(HttpRequest.Builder change, byte[] seen) throws IOException, InterruptedException {
        byte[] content = versions.next();
        boolean done = true;
        try {
            done = send(change.PUT(BodyPublishers.ofByteArray(content)));
            if (done) {
                versions.saved(content);
            }
        } finally {
            if (done) {
                versions.takenAway(seen);
            }
        }
    }

    private void delete(HttpRequest.Builder change, byte[] seen) throws IOException, InterruptedException {
        boolean done = true;
        try {
            done = send(change.DELETE());
        } finally {
            if (done) {
                versions.takenAway(seen);
            }
        }
    }

    /** One of three folders, made where it is missing. */
    private String folder() throws IOException, InterruptedException {
        String name = "shelf" + random.nextInt(3);
        send(request(URI.create(files + name)).method("MKCOL", BodyPublishers.noBody()));
        return name;
    }

    private List<URI> list() throws IOException, InterruptedException {
        HttpRequest.Builder request = request(URI.create(files)).header("Depth", "infinity");
        HttpResponse<String> answer =
                client.send(request.method("PROPFIND", BodyPublishers.noBody()).build(), BodyHandlers.ofString());
        return FILE.matcher(answer.body())
                .results()
                .map(hit -> URI.create(files).resolve(hit.group(1)))
                .toList();
    }

    private HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).header("Authorization", login).timeout(Duration.ofSeconds(20));
    }

    /** Whether it was done. */
    private boolean send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.discarding()).statusCode() / 100 == 2;
    }
}
