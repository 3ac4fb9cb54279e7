// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.sso;

import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;

/**
 * What a browser session remembers while its person is at the identity provider. To be used for one answer only, and for none
 * in another session.
 *
 * @param page where to send the browser
 * @param callback where it comes back to
 * @param state tells that the answer is for this session
 * @param nonce tells that the ID token was made for this request
 * @param verifier tells that who redeems the code is who asked for it
 */
public record PendingSignOn(URI page, URI callback, State state, Nonce nonce, CodeVerifier verifier) {
    @Override
    public String toString() {
        return "PendingSignOn";
    }
}
