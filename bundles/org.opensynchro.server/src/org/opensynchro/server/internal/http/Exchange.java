// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.ByteBufferPool;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.opensynchro.server.internal.audit.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and the answer to it. For one thread. */
public final class Exchange {
    private static final Logger LOGGER = LoggerFactory.getLogger(Exchange.class);
    private static final int FILE_BUFFER = 64 * 1024;
    private static final Set<String> LOOPBACK =
            Set.of("127.0.0.1", "::1", "0:0:0:0:0:0:0:1", "[::1]", "[0:0:0:0:0:0:0:1]");
    private static final long LONGEST_DISCARDED = 16L * 1024 * 1024;
    /** How long a stranger may take to send a body, but for the pause between two bytes that every connection may make. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Request request;
    private final Response response;
    private final Callback callback;
    private final Strangers strangers;
    private boolean answeredLater;
    private boolean givenUp;

    Exchange(Request request, Response response, Callback callback, Strangers strangers) {
        this.strangers = strangers;
        this.request = request;
        this.response = response;
        this.callback = callback;
    }

    /** {@return the method's name} */
    public String method() {
        return request.getMethod();
    }

    /**
     * The names in the path of the request, decoded one by one; a slash at the end is left out.
     *
     * @return the names, none of them empty, {@code .} or {@code ..}
     * @throws HttpRefusal 400 if the path is not acceptable
     */
    public List<String> segments() throws HttpRefusal {
        return segments(request.getHttpURI().getPath());
    }

    /**
     * The names in a path.
     *
     * @param rawPath as it stands in a URL
     * @return the names, none of them empty, {@code .} or {@code ..}
     * @throws HttpRefusal 400 if the path is not acceptable
     */
    public static List<String> segments(String rawPath) throws HttpRefusal {
        List<String> names = new ArrayList<>();
        StringTokenizer segments = new StringTokenizer(rawPath, "/");
        while (segments.hasMoreTokens()) {
            String name = PercentEncoding.decode(segments.nextToken());
            if (name.equals(".") || name.equals("..") || name.indexOf('/') >= 0 || name.indexOf('\0') >= 0) {
                throw HttpRefusal.badRequest("The address is not acceptable");
            }
            names.add(name);
        }
        return names;
    }

    /**
     * The address by which the client reached this server, as far as a proxy in between lets it through.
     *
     * @return host and port, perhaps without the port; empty if the client did not tell
     */
    public String authority() {
        String authority = request.getHttpURI().getAuthority();
        return authority == null ? "" : authority;
    }

    /** {@return whether the client's side of the connection is secured by TLS, here or by a proxy} */
    public boolean isSecure() {
        return request.isSecure() || header("X-Forwarded-Proto").equalsIgnoreCase("https");
    }

    /**
     * The address of the client's computer. A proxy on this computer, such as the one that does TLS, is believed when it
     * tells for whom it asks; what others claim of themselves is not.
     *
     * @return an IP address
     */
    public String clientAddress() {
        return clientAddress(request);
    }

    /**
     * The address of the client's computer, as {@link #clientAddress()} tells it.
     *
     * @param request a request, which may ask for another protocol
     * @return an IP address
     */
    public static String clientAddress(Request request) {
        String nearest = Request.getRemoteAddr(request);
        List<String> forwarded = request.getHeaders().getCSV("X-Forwarded-For", false);
        return LOOPBACK.contains(nearest) && !forwarded.isEmpty() ? forwarded.getLast() : nearest;
    }

    /**
     * A query parameter.
     *
     * @param name its name
     * @return its value; empty if there is none
     */
    public String parameter(String name) {
        String value = Request.extractQueryParameters(request).getValue(name);
        return value == null ? "" : value;
    }

    /**
     * All query parameters.
     *
     * @return by name, each with all its values
     */
    public Map<String, List<String>> parameters() {
        return Request.extractQueryParameters(request).stream()
                .collect(Collectors.toUnmodifiableMap(Fields.Field::getName, Fields.Field::getValues));
    }

    /**
     * A request header; several of the same name are joined as a list.
     *
     * @param name its name
     * @return its value; empty if there is none
     */
    public String header(String name) {
        List<String> values = request.getHeaders().getValuesList(name);
        return String.join(", ", values);
    }

    /**
     * A cookie of the request.
     *
     * @param name its name
     * @return its value; empty if there is none
     */
    public String cookie(String name) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(cookie -> cookie.getValue())
                .findFirst()
                .orElse("");
    }

    /** {@return the length of the body in bytes; -1 if it is not known} */
    public long contentLength() {
        return request.getLength();
    }

    /** {@return the body} */
    public InputStream body() {
        return Content.Source.asInputStream(request);
    }

    /**
     * Reads a short body.
     *
     * @param limit how many bytes it may have
     * @return the body
     * @throws HttpRefusal 413 if it is longer
     * @throws IOException if it cannot be read
     */
    public byte[] body(int limit) throws HttpRefusal, IOException {
        byte[] bytes = body().readNBytes(limit + 1);
        requireAtMost(limit, bytes.length);
        return bytes;
    }

    private static void requireAtMost(int limit, int length) throws HttpRefusal {
        if (length > limit) {
            throw new HttpRefusal(413, "RequestEntityTooLarge", "The request is longer than " + limit + " bytes");
        }
    }

    /**
     * Reads a short body of somebody who may be a stranger: few send at the same time, and not for long.
     *
     * @param limit how many bytes it may have
     * @return the body
     * @throws HttpRefusal 413 if it is longer, 408 if it takes too long, 503 if too many are sending
     * @throws IOException if it cannot be read
     */
    public byte[] strangersBody(int limit) throws HttpRefusal, IOException {
        Network network = Network.of(clientAddress());
        if (!strangers.begin(network)) {
            givenUp = true;
            answerHeader("Retry-After", Long.toString(PATIENCE.toSeconds()));
            throw new HttpRefusal(503, "ServiceUnavailable", "Too many requests are being sent; try again in a minute");
        }
        try {
            long end = System.nanoTime() + PATIENCE.toNanos();
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            byte[] buffer = new byte[limit + 1];
            InputStream body = body();
            int count;
            while ((count = body.read(buffer)) >= 0) {
                bytes.write(buffer, 0, count);
                requireAtMost(limit, bytes.size());
                if (System.nanoTime() > end) {
                    givenUp = true;
                    throw new HttpRefusal(408, "RequestTimeout", "The request comes too slowly");
                }
            }
            return bytes.toByteArray();
        } finally {
            strangers.end(network);
        }
    }

    /**
     * Takes what is still to come of the body, so that a client that is told no before it has sent everything can read
     * that, and use its connection again. Where that would be much or take long, or the client asked before sending, the
     * connection is closed after the answer.
     */
    public void discardBody() {
        if (contentLength() <= 0 && header("Transfer-Encoding").isEmpty()) {
            return;
        }
        Network network = Network.of(clientAddress());
        boolean isShort = header("Expect").isEmpty() && contentLength() <= LONGEST_DISCARDED && !givenUp;
        boolean isTaken = false;
        if (isShort && strangers.begin(network)) {
            try {
                isTaken = isEndReached();
            } finally {
                strangers.end(network);
            }
        }
        if (!isTaken) {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
        }
    }

    /** {@return whether the body was taken to its end} */
    private boolean isEndReached() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        byte[] buffer = new byte[FILE_BUFFER];
        long left = LONGEST_DISCARDED;
        try (InputStream rest = body()) {
            while (left > 0 && System.nanoTime() < end) {
                int count = rest.read(buffer);
                if (count < 0) {
                    return true;
                }
                left -= count;
            }
        } catch (IOException | HttpException.RuntimeException broken) {
            LOGGER.debug("The rest of a refused request is not readable", broken);
        }
        return false;
    }

    /**
     * Sets a header of the answer.
     *
     * @param name its name
     * @param value its value
     */
    public void answerHeader(String name, String value) {
        response.getHeaders().put(name, value);
    }

    /**
     * Sets a header of the answer.
     *
     * @param name its name
     * @param value its value
     */
    public void answerHeader(HttpHeader name, String value) {
        response.getHeaders().put(name, value);
    }

    /**
     * Answers without a body.
     *
     * @param status the status
     */
    public void answer(int status) {
        response.setStatus(status);
    }

    /**
     * Answers with a text.
     *
     * @param status the status
     * @param mediaType its media type
     * @param text the text, sent as UTF-8
     * @throws IOException if the client is gone
     */
    public void answer(int status, String mediaType, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType + "; charset=utf-8");
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length);
        if (!method().equals("HEAD")) {
            Content.Sink.write(response, true, ByteBuffer.wrap(bytes));
        }
    }

    /**
     * Answers with a body of unknown length.
     *
     * @param status the status
     * @param mediaType with its parameters
     * @return where to write the body, buffered; to be closed
     */
    public OutputStream stream(int status, String mediaType) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, mediaType);
        return Response.asBufferedOutputStream(request, response);
    }

    /**
     * Answers with bytes of a channel, which is closed when they are sent. The sending goes on after this returns.
     *
     * @param status the status
     * @param channel the bytes
     * @param first the first byte to send
     * @param length how many
     */
    public void send(int status, SeekableByteChannel channel, long first, long length) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
        ByteBufferPool.Sized pool = new ByteBufferPool.Sized(
                request.getComponents().getByteBufferPool(), true, Math.clamp(length, 1, FILE_BUFFER));
        answeredLater = true;
        Content.copy(
                Content.Source.from(pool, channel, first, length),
                response,
                Callback.from(callback, () -> close(channel)));
    }

    private static void close(SeekableByteChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Forgets the answer begun so far. */
    void reset() {
        response.reset();
    }

    boolean isCommitted() {
        return response.isCommitted();
    }

    /** Ends the exchange, unless a body is still being sent. */
    void complete() {
        if (!answeredLater) {
            callback.succeeded();
        }
    }

    void fail(Throwable reason) {
        callback.failed(reason);
    }
}
