// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What {@code opensynchro serve} was asked to do.
 *
 * @param data the folder that holds everything, absolute; made when missing
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any free one
 * @param users accounts to create, or whose password to set: name to password, in the given order
 * @param requestLogs the file for one line a request, absolute; none or one
 */
public record ServeOptions(Path data, String host, int port, Map<String, String> users, List<Path> requestLogs) {
    @Override
    public String toString() {
        return data + " on " + host + ':' + port + " for " + users.keySet();
    }
}
