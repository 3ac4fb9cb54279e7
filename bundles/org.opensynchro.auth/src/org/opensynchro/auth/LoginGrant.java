// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth;

import java.net.URI;

/**
 * What a server gives to this computer after a login.
 *
 * @param server the address that was asked and that answered, ending with a slash
 * @param loginName the name that the token is for
 * @param token takes the place of the password, for this computer alone; not part of {@link #toString}, never logged
 */
public record LoginGrant(URI server, String loginName, String token) {
    @Override
    public String toString() {
        return loginName + '@' + server;
    }
}
