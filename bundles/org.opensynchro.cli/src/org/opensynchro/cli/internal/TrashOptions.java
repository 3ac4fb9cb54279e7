// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * What {@code opensynchro trash} was asked to do.
 *
 * @param folders synchronized folders whose trash is meant, absolute; none or one
 * @param accounts accounts whose trash is meant; none or one
 * @param items what to restore: paths or ids; none for the list of all
 * @param json whether to report to a program
 */
record TrashOptions(List<Path> folders, List<OnlineAccount> accounts, List<String> items, boolean json) {
    /**
     * An account of a workspace.
     *
     * @param server the address of the workspace, ending with a slash
     * @param user the account's name there
     * @param password where the password comes from
     */
    record OnlineAccount(URI server, String user, PasswordSource password) {}
}
