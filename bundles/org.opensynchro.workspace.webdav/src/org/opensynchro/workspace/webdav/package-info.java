// SPDX-License-Identifier: EPL-2.0
/**
 * The connector for servers that speak WebDAV (RFC 4918): Nextcloud, ownCloud, OpenCloud, the embedded workspace and plain
 * ones.
 *
 * <p>Inside: {@code discovery} finds out what a server is, {@code http} holds the conversation with it and tells causes of
 * failure apart, {@code dav} reads what it says about items, {@code transfer} moves content and makes changes.
 */
package org.opensynchro.workspace.webdav;
