// SPDX-License-Identifier: EPL-2.0
/**
 * Logging in with company credentials: this workspace as a relying party of OpenID Connect Core 1.0, with the authorization code flow
 * and PKCE (RFC 7636). What is on the wire is read and written by the library of Nimbus.
 */
package org.opensynchro.server.internal.sso;
