// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.opensynchro.ui.internal.account.NavigationRule.Verdict.ALLOW;
import static org.opensynchro.ui.internal.account.NavigationRule.Verdict.ASK;
import static org.opensynchro.ui.internal.account.NavigationRule.Verdict.REFUSE;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NavigationRuleTest {
    private static final URI PAGE = URI.create("https://cloud.example/login/v2/flow/abc");

    private final NavigationRule plain = new NavigationRule(PAGE, false);
    private final NavigationRule singleSignOn = new NavigationRule(PAGE, true);

    @Test
    void everyPageOfTheServerIsAllowed() {
        assertEquals(ALLOW, plain.of("https://cloud.example/login?a=b|c"));
        assertEquals(ALLOW, plain.of("https://CLOUD.example:443/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "javascript:alert(1)",
                "data:text/html,hello",
                "mailto:marie@cloud.example",
                "ftp://cloud.example/",
                "about:config",
                "https://user@cloud.example/",
                ""
            })
    void nothingButTheWebIsAllowed(String location) {
        assertEquals(REFUSE, plain.of(location));
        assertEquals(REFUSE, singleSignOn.of(location));
    }

    @Test
    void anotherServerIsAskedAboutAndAllowedWithSingleSignOn() {
        assertEquals(ASK, plain.of("https://idp.example/"));
        assertEquals(ASK, plain.of("https://cloud.example:8443/"));
        assertEquals(ALLOW, singleSignOn.of("https://idp.example/"));
    }

    @Test
    void anotherServerWithoutTlsIsRefused() {
        assertEquals(REFUSE, plain.of("http://idp.example/"));
        assertEquals(REFUSE, singleSignOn.of("http://idp.example/"));
        assertEquals(REFUSE, singleSignOn.of("http://cloud.example/"));
    }

    @Test
    void whatThePersonAgreesToIsThatServerAlone() {
        plain.allow("https://idp.example/start");

        assertEquals(ALLOW, plain.of("https://idp.example/next"));
        assertEquals(ASK, plain.of("https://other.example/"));
    }

    @Test
    void agreeingDoesNotLiftTheNeedForTls() {
        plain.allow("http://idp.example/");

        assertEquals(REFUSE, plain.of("http://idp.example/"));
    }
}
