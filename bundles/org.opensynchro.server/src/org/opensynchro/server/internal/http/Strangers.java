// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.http;

import java.util.HashMap;
import java.util.Map;
import org.opensynchro.server.internal.audit.Network;

/**
 * Those who send the body of a request before it is known who they are. Each keeps a thread waiting, so that there may be
 * some of one {@link Network} and not many altogether: whoever sends slowly on purpose takes nobody's thread but their
 * own. For any thread.
 */
final class Strangers {
    /** Of the threads of the server the smaller part. */
    private static final int MOST = 80;

    private static final int MOST_OF_ONE_NETWORK = 16;

    private final Map<Network, Integer> sending = new HashMap<>();
    private int all;

    /** Begins to send; returns whether that is possible now. Then {@link #end} must follow. */
    synchronized boolean begin(Network network) {
        int same = sending.getOrDefault(network, 0);
        if (all >= MOST || same >= MOST_OF_ONE_NETWORK) {
            return false;
        }
        sending.put(network, same + 1);
        all++;
        return true;
    }

    synchronized void end(Network network) {
        sending.computeIfPresent(network, (key, count) -> count == 1 ? null : count - 1);
        all--;
    }
}
