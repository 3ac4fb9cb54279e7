// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.dav;

import java.net.URI;
import java.util.Optional;

/**
 * Where an account's trash is.
 *
 * @param items the address below which the items lie, ending with a slash
 * @param restore the address below which an item is moved to have it restored where the server thinks fit, ending with a
 *     slash (Nextcloud); empty where it is moved to its place among the files (ownCloud, OpenCloud)
 */
public record TrashAddress(URI items, Optional<URI> restore) {}
