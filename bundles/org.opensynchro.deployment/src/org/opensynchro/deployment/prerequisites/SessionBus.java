// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The D-Bus session bus, on which programs of a Linux desktop offer services to each other (D-Bus Specification). */
final class SessionBus {
    /** The Secret Service of freedesktop.org. */
    static final String SECRETS = "org.freedesktop.secrets";

    private static final Logger LOG = LoggerFactory.getLogger(SessionBus.class);
    private static final int DBUS_BUS_SESSION = 0;
    /** More than {@code sizeof(DBusError)} of any architecture. */
    private static final int ERROR_BYTES = 64;

    private SessionBus() {}

    /** Whether a program offers a service, or would be started when somebody asks for it. Starts none. */
    static boolean offers(String name, Map<String, String> environment) {
        boolean isThere =
                !environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "").isEmpty()
                        || Files.exists(Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/nowhere"), "bus"));
        return isThere && (isActivatable(name, environment) || hasOwner(name));
    }

    /** Whether a file of the kind that D-Bus starts services by names it. */
    static boolean isActivatable(String name, Map<String, String> environment) {
        String places = environment.getOrDefault("XDG_DATA_DIRS", "");
        return Arrays.stream((places.isEmpty() ? "/usr/local/share:/usr/share" : places).split(":"))
                .filter(folder -> folder.startsWith("/"))
                .map(folder -> Path.of(folder, "dbus-1", "services"))
                .anyMatch(folder -> isActivatable(name, folder));
    }

    private static boolean isActivatable(String name, Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".service")).anyMatch(file -> names(file, name));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("The services of D-Bus cannot be listed", e);
            return false;
        }
    }

    private static boolean names(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.anyMatch(line -> line.strip().equals("Name=" + name));
        } catch (IOException | UncheckedIOException e) {
            LOG.debug("A service of D-Bus cannot be read", e);
            return false;
        }
    }

    private static boolean hasOwner(String name) {
        try (Memory error = new Memory(ERROR_BYTES)) {
            NativeLibrary dbus = NativeLibrary.getInstance("libdbus-1.so.3");
            dbus.getFunction("dbus_error_init").invokeVoid(new Object[] {error});
            Pointer connection =
                    dbus.getFunction("dbus_bus_get_private").invokePointer(new Object[] {DBUS_BUS_SESSION, error});
            if (connection == null) {
                return false;
            }
            try {
                // Without this the end of the bus would end this process.
                dbus.getFunction("dbus_connection_set_exit_on_disconnect").invokeVoid(new Object[] {connection, 0});
                return dbus.getFunction("dbus_bus_name_has_owner").invokeInt(new Object[] {connection, name, error})
                        != 0;
            } finally {
                dbus.getFunction("dbus_connection_close").invokeVoid(new Object[] {connection});
                dbus.getFunction("dbus_connection_unref").invokeVoid(new Object[] {connection});
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.debug("No D-Bus library, hence no session bus", e);
            return false;
        }
    }
}
