// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.RequestLog;
import org.eclipse.jetty.server.Response;
import org.opensynchro.server.internal.audit.OwnerOnlyFile;

/**
 * Counts the requests by method as they come and, if asked to, writes each to a file in the Common Log Format when it
 * is answered.
 */
public final class RequestRecord implements RequestLog, AutoCloseable {
    private static final String FLOW = "/login/v2/flow/";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);

    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final BufferedWriter file;

    /** Only counts. */
    public RequestRecord() {
        this.file = null;
    }

    /**
     * Counts and writes.
     *
     * @param path appended to; if there is none it is made, for the server's user only
     * @throws IOException if it cannot be written
     */
    public RequestRecord(Path path) throws IOException {
        this.file = new BufferedWriter(Channels.newWriter(OwnerOnlyFile.append(path), StandardCharsets.UTF_8));
    }

    /** A request has come. */
    void count(String method) {
        counts.computeIfAbsent(method, unseen -> new LongAdder()).increment();
    }

    /** {@return how many requests of each method came so far} */
    public Map<String, Long> counts() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((method, count) -> sums.put(method, count.sum()));
        return sums;
    }

    @Override
    public void log(Request request, Response response) {
        if (file != null) {
            write("%s - - [%s] \"%s %s %s\" %d %d\n"
                    .formatted(
                            Request.getRemoteAddr(request),
                            TIME.format(ZonedDateTime.now(ZoneOffset.UTC)),
                            request.getMethod(),
                            loggable(request.getHttpURI()),
                            request.getConnectionMetaData().getHttpVersion().asString(),
                            response.getStatus(),
                            Response.getContentBytesWritten(response)));
        }
    }

    private synchronized void write(String line) {
        try {
            file.write(line);
            file.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    /** Addresses of the login can hold secrets: links of e-mails, what an identity provider says, an application's login. */
    private static String loggable(HttpURI uri) {
        String path = uri.getPath();
        if (path == null || !path.startsWith("/login")) {
            return uri.getPathQuery();
        }
        return path.startsWith(FLOW) ? FLOW + "..." : path;
    }
}
