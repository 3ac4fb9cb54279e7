// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.jetty.http.HttpHeader;
import org.opensynchro.server.internal.http.Exchange;
import org.opensynchro.server.internal.http.HttpRefusal;

/** The stylesheet, the icon and the script, the same for everybody and without a session. */
public final class StaticFiles {
    /** The first name in the path of all of them. */
    public static final String FOLDER = "pages";

    private static final Map<String, String> TYPES =
            Map.of("style.css", "text/css", "copy.js", "text/javascript", "icon.svg", "image/svg+xml");
    private static final String ONE_HOUR = "max-age=3600";

    private final Map<String, String> texts;

    /** Loads the files. */
    public StaticFiles() {
        texts = TYPES.keySet().stream().collect(Collectors.toUnmodifiableMap(name -> name, StaticFiles::load));
    }

    private static String load(String name) {
        try (InputStream file = StaticFiles.class.getResourceAsStream("templates/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /**
     * Answers with a file.
     *
     * @param exchange the request
     * @param name which
     * @throws HttpRefusal if there is no such file, or it is not to be read
     * @throws IOException if the browser is gone
     */
    public void answer(Exchange exchange, String name) throws HttpRefusal, IOException {
        String type = Optional.ofNullable(TYPES.get(name))
                .orElseThrow(() -> HttpRefusal.notFound("There is nothing at this address"));
        if (!exchange.method().equals("GET") && !exchange.method().equals("HEAD")) {
            throw HttpRefusal.methodNotAllowed("This can only be read");
        }
        exchange.answerHeader(HttpHeader.CACHE_CONTROL, ONE_HOUR);
        exchange.answer(200, type, texts.get(name));
    }
}
