// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Finds out how this computer is called, for the names of conflict copies. */
final class ComputerName {
    /** Where Linux keeps it; asked first because a look-up by the network can take seconds. */
    private static final Path FILE = Path.of("/etc/hostname");

    private ComputerName() {}

    /** The name without a domain; never empty. */
    static String find(Map<String, String> environment) {
        for (String variable : List.of("COMPUTERNAME", "HOSTNAME")) {
            String name = withoutDomain(environment.getOrDefault(variable, ""));
            if (!name.isEmpty()) {
                return name;
            }
        }
        String name = withoutDomain(fromFile());
        return name.isEmpty() ? fromNetwork() : name;
    }

    private static String fromFile() {
        try {
            return Files.isReadable(FILE) ? Files.readString(FILE) : "";
        } catch (IOException e) {
            return "";
        }
    }

    private static String fromNetwork() {
        try {
            return withoutDomain(InetAddress.getLocalHost().getHostName());
        } catch (UnknownHostException e) {
            return Messages.Sync_thisComputer;
        }
    }

    private static String withoutDomain(String name) {
        String trimmed = name.strip();
        int dot = trimmed.indexOf('.');
        return dot < 0 ? trimmed : trimmed.substring(0, dot);
    }
}
