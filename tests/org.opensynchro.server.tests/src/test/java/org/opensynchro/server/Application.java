// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A desktop application in a login flow. */
final class Application {
    private final Browser http;
    final HttpResponse<String> begun;
    final String pollToken;
    final URI endpoint;
    final URI login;

    Application(URI server, String userAgent, String... headers) {
        http = new Browser(server).header("User-Agent", userAgent);
        begun = http.send("/index.php/login/v2", "POST", java.net.http.HttpRequest.BodyPublishers.noBody(), headers);
        boolean can = begun.statusCode() == 200;
        pollToken = can ? text(begun, "token") : "";
        endpoint = URI.create(can ? text(begun, "endpoint") : "");
        login = URI.create(can ? text(begun, "login") : "");
    }

    /** An application that a person of an account has just let in: its app password. */
    static String appPassword(URI server, String name, String password) {
        Application application = new Application(server, "An application");
        new Browser(server)
                .open(application.login.getPath())
                .submit("/login/user", "user", name)
                .submit("/login/password", "password", password)
                .submit("/login/v2/grant", "decision", "grant");
        return text(application.poll(), "appPassword");
    }

    HttpResponse<String> poll() {
        return poll(pollToken);
    }

    HttpResponse<String> poll(String token) {
        return http.post("/login/v2/poll", Map.of("token", token));
    }

    /** A text in a JSON answer. */
    static String text(HttpResponse<String> json, String name) {
        Matcher value = Pattern.compile('"' + name + "\":\"([^\"]*)\"").matcher(json.body());
        if (!value.find()) {
            throw new AssertionError(name + " is not in " + json.body());
        }
        return value.group(1);
    }
}
