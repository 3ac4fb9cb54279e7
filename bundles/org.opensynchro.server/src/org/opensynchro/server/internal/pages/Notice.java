// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

/**
 * Something to tell on the next page: kept in the session while the browser is sent there after a form.
 *
 * @param text the key of the text
 * @param good whether it was done; false if something is wrong with what the person sent
 */
public record Notice(String text, boolean good) {
    /**
     * Adds the notice of a session to a page, as the values {@code done} and {@code problem}.
     *
     * @param page the page
     * @param request the request
     * @return the page with both values, empty where there is nothing to tell
     */
    public static Page on(Page page, PageRequest request) {
        Notice notice = request.session().take(Notice.class).orElse(new Notice("", true));
        String text = notice.text().isEmpty() ? "" : request.texts().of(notice.text());
        return page.with("done", notice.good() ? text : "").with("problem", notice.good() ? "" : text);
    }
}
