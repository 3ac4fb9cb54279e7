// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.opensynchro.server.internal.storage.Account;

/** Turns a page into HTML: its template within the layout that all pages have. For any thread. */
final class PageWriter {
    /** Scripts, styles, frames and everything else from anywhere are forbidden, but for what follows. */
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'%s;%s form-action 'self';"
            + " base-uri 'none'; frame-ancestors 'none'";

    private final Mustache.Compiler compiler =
            Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true);
    private final Map<String, Template> templates = new ConcurrentHashMap<>();
    private final String workspace;

    /** @param workspace its name */
    PageWriter(String workspace) {
        this.workspace = workspace;
    }

    /** {@return the value of the Content-Security-Policy header (CSP level 3) for a page} */
    static String policy(Page page) {
        return POLICY.formatted(
                page.allowances().contains(Page.Allowance.IMAGES_IN_PAGE) ? " data:" : "",
                page.allowances().contains(Page.Allowance.OWN_SCRIPT) ? " script-src 'self';" : "");
    }

    /** {@return the HTML of a page} */
    String html(Page page, PageRequest request) {
        Texts texts = request.texts();
        Map<String, Object> values = new HashMap<>(page.values());
        values.put("t", texts.all());
        values.put("workspace", workspace);
        values.put("formToken", request.session().formToken());
        String content = template(page.template()).execute(values);
        values.put("language", texts.language());
        values.put("title", texts.of(page.title()));
        values.put("script", page.allowances().contains(Page.Allowance.OWN_SCRIPT));
        values.put("person", request.visitor().map(Account::displayName).orElse(""));
        values.put("loggedIn", request.visitor().isPresent());
        values.put("content", content);
        return template("layout").execute(values);
    }

    private Template template(String name) {
        return templates.computeIfAbsent(name, this::load);
    }

    private Template load(String name) {
        try (InputStream file = PageWriter.class.getResourceAsStream("templates/" + name + ".html")) {
            if (file == null) {
                throw new IllegalArgumentException("There is no template " + name);
            }
            Reader text = new InputStreamReader(file, StandardCharsets.UTF_8);
            return compiler.compile(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
