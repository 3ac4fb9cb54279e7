// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Sends single requests as one account. Paths are below the account's files unless they begin with a slash. */
final class Client {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String authorization;
    private final String files;

    Client(URI server, String name, String password) {
        this.server = server;
        this.authorization =
                "Basic " + Base64.getEncoder().encodeToString((name + ":" + password).getBytes(StandardCharsets.UTF_8));
        this.files = "/remote.php/dav/files/" + name + "/";
    }

    URI uri(String path) {
        return server.resolve(path.startsWith("/") ? path : files + path);
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        return send(method, path, BodyPublishers.ofString(body), headers);
    }

    HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(uri(path)).method(method, body).header("Authorization", authorization);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> put(String path, String body, String... headers) {
        return send("PUT", path, body, headers);
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, BodyPublishers.noBody(), headers);
    }

    /** The body of a GET, as it arrives. */
    InputStream stream(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(uri(path))
                .header("Authorization", authorization)
                .build();
        try {
            return http.send(request, BodyHandlers.ofInputStream()).body();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> mkcol(String path, String... headers) {
        return send("MKCOL", path, BodyPublishers.noBody(), headers);
    }

    HttpResponse<String> delete(String path, String... headers) {
        return send("DELETE", path, BodyPublishers.noBody(), headers);
    }

    /** MOVE or COPY. */
    HttpResponse<String> relocate(String method, String from, String to, String... headers) {
        String[] all = new String[headers.length + 2];
        all[0] = "Destination";
        all[1] = uri(to).toString();
        System.arraycopy(headers, 0, all, 2, headers.length);
        return send(method, from, BodyPublishers.noBody(), all);
    }

    /** PROPFIND of named properties, with the usual prefixes d, oc and nc. */
    HttpResponse<String> propfind(String path, String depth, String... names) {
        StringBuilder body = new StringBuilder("<d:propfind xmlns:d=\"DAV:\" xmlns:oc=\"http://owncloud.org/ns\""
                + " xmlns:nc=\"http://nextcloud.org/ns\"><d:prop>");
        for (String name : names) {
            body.append('<').append(name).append("/>");
        }
        return send("PROPFIND", path, body.append("</d:prop></d:propfind>").toString(), "Depth", depth);
    }

    /** The text of one property of one resource. */
    String property(String path, String name) {
        String xml = propfind(path, "0", name).body();
        String[] parts = xml.split("</?" + name + ">");
        return parts.length < 2 ? "" : parts[1].replace("&quot;", "\"");
    }

    String etag(String path) {
        return property(path, "d:getetag");
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
