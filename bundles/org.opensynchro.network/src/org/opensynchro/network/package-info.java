// SPDX-License-Identifier: EPL-2.0
/**
 * The one way from this computer to servers: HTTP with retries and redirections, TLS with the trust of this computer, proxies.
 */
package org.opensynchro.network;
