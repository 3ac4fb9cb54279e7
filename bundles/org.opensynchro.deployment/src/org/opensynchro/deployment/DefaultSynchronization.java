// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.nio.file.Path;

/**
 * A synchronization that everybody gets after logging in.
 *
 * @param local the local folder, absolute, of this person
 * @param online the online folder as it was written
 * @param isEnabled whether it runs at once
 * @param origin the file and line that ask for it, for messages
 */
public record DefaultSynchronization(Path local, String online, boolean isEnabled, String origin) {}
