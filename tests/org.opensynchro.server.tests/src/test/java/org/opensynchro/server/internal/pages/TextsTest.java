// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TextsTest {
    private static String language(String acceptLanguage) {
        return Texts.in("", acceptLanguage).language();
    }

    @Test
    void theLanguageIsTheBestOfThoseThatTheBrowserAsksFor() {
        assertEquals("fr", language("fr-CA,fr;q=0.8,en;q=0.5"));
        assertEquals("en", language("de,en;q=0.8,fr;q=0.5"));
        assertEquals("en", language("de"));
        assertEquals("en", language(""));
        assertEquals("en", language("not;a=language"));
        assertEquals("fr", Texts.in("fr", "en").language());
    }

    @Test
    void aListFarLongerThanAnyBrowsersIsNotParsed() {
        assertEquals("fr", language("fr" + ",fr;q=0.5".repeat(20)));
        assertEquals("en", language("fr" + ",fr;q=0.5".repeat(23)));
        assertEquals("en", language("fr" + ",fr;q=0.5".repeat(6_000)));
    }
}
