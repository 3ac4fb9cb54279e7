// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks through pages as a browser without scripts does: follows redirects, keeps cookies, sends forms. */
final class Browser {
    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]*)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern FIELD = Pattern.compile("<(?:input|button)[^>]*>");
    private static final int MOST_REDIRECTS = 10;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final URI server;
    private final Map<String, String> headers = new LinkedHashMap<>();
    final Map<String, String> cookies = new HashMap<>();
    /** Every value of Set-Cookie so far. */
    final List<String> cookiesSet = new ArrayList<>();

    /** The last answer, and where it came from. */
    HttpResponse<String> page;

    String path = "/";

    Browser(URI server) {
        this.server = server;
        headers.put("User-Agent", "Test browser");
    }

    /** Sends a header with each request from now on. */
    Browser header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    /** Opens an address and follows where it leads. */
    Browser open(String address) {
        send(address, "GET", BodyPublishers.noBody());
        return follow();
    }

    /** One request, whatever comes of it. */
    HttpResponse<String> send(String address, String method, HttpRequest.BodyPublisher body, String... more) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(address)).method(method, body);
        headers.forEach(request::setHeader);
        if (!cookies.isEmpty()) {
            List<String> pairs = new ArrayList<>();
            cookies.forEach((name, value) -> pairs.add(name + "=" + value));
            request.setHeader("Cookie", String.join("; ", pairs));
        }
        for (int i = 0; i < more.length; i += 2) {
            request.setHeader(more[i], more[i + 1]);
        }
        try {
            page = http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(method + " " + address, e);
        }
        path = URI.create(address).getPath();
        page.headers().allValues("Set-Cookie").forEach(this::keep);
        return page;
    }

    private void keep(String cookie) {
        cookiesSet.add(cookie);
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        cookies.put(pair[0], pair[1]);
    }

    Browser follow() {
        for (int i = 0; i < MOST_REDIRECTS && page.statusCode() == 303; i++) {
            send(page.headers().firstValue("Location").orElseThrow(), "GET", BodyPublishers.noBody());
        }
        return this;
    }

    /** Sends fields to an address, without the token of a form; does not follow. */
    HttpResponse<String> post(String address, Map<String, String> fields, String... more) {
        String[] all = new String[more.length + 2];
        all[0] = "Content-Type";
        all[1] = "application/x-www-form-urlencoded";
        System.arraycopy(more, 0, all, 2, more.length);
        return send(address, "POST", BodyPublishers.ofString(encode(fields)), all);
    }

    static String encode(Map<String, String> fields) {
        List<String> pairs = new ArrayList<>();
        fields.forEach((name, value) -> pairs.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "="
                + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return String.join("&", pairs);
    }

    /** Fills in the form that is sent to an address, names and values in turn, sends it and follows. */
    Browser submit(String action, String... filledIn) {
        Map<String, String> fields = new HashMap<>(fields(action));
        for (int i = 0; i < filledIn.length; i += 2) {
            fields.put(filledIn[i], filledIn[i + 1]);
        }
        post(action, fields);
        return follow();
    }

    /** The hidden fields of the form that is sent to an address. */
    Map<String, String> fields(String action) {
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            if (form.group(1).equals(action)) {
                Map<String, String> fields = new HashMap<>();
                Matcher field = FIELD.matcher(form.group(2));
                while (field.find()) {
                    if (attribute(field.group(), "type").equals("hidden")) {
                        fields.put(attribute(field.group(), "name"), attribute(field.group(), "value"));
                    }
                }
                return fields;
            }
        }
        throw new AssertionError("No form for " + action + " in " + page.body());
    }

    private static String attribute(String tag, String name) {
        Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return value.find() ? value.group(1) : "";
    }

    String body() {
        return page.body();
    }

    /** The token of the session's forms. */
    String formToken() {
        Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("No form in " + page.body());
        }
        return token.group(1);
    }

    /** Logs in with user name and password. */
    Browser login(String name, String password) {
        return open("/login").submit("/login/user", "user", name).submit("/login/password", "password", password);
    }
}
