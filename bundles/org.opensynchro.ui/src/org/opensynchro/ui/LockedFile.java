// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui;

import org.opensynchro.workspace.ItemPath;
import org.opensynchro.workspace.Lock;

/**
 * A file of a synchronization that somebody has locked.
 *
 * @param synchronizationId the synchronization
 * @param path where the file lies in the synchronized folder
 * @param lock who holds it; {@link Lock#mine} when this computer does
 */
public record LockedFile(String synchronizationId, ItemPath path, Lock lock) {}
