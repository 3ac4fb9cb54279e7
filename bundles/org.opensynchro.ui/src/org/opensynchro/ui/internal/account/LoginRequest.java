// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.net.URI;

/**
 * How the person wants to log in.
 *
 * @param server the server
 * @param unprotected whether the person agreed to a connection without TLS
 * @param singleSignOn whether at the identity provider of the workspace
 */
record LoginRequest(URI server, boolean unprotected, boolean singleSignOn) {}
