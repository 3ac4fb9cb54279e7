// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.net.URI;

/**
 * What a workspace says about itself.
 *
 * @param address the address that a person opens in a browser, ending with a slash
 * @param product the server software as people know it ({@code Nextcloud}, {@code ownCloud}, {@code WebDAV}, ...)
 * @param version its version, or empty where the server does not tell
 * @param user the account's name on the server
 */
public record WorkspaceInfo(URI address, String product, String version, String user) {}
