// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/** How this computer is called in the names of conflict copies. */
final class ComputerName {
    private ComputerName() {}

    /** The name without its domain. Asks the operating system, which may take a moment. */
    static String get() {
        return Stream.of(System.getenv("COMPUTERNAME"), System.getenv("HOSTNAME"), fromNetwork())
                .filter(name -> name != null && !name.isBlank())
                .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                .findFirst()
                .orElse(Messages.ComputerName_unknown);
    }

    private static String fromNetwork() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "";
        }
    }
}
