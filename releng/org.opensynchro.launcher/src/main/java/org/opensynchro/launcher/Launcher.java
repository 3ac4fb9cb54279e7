// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.adaptor.EclipseStarter;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * Starts the product: the window, or, when the first argument is a sub-command, the command line.
 *
 * <p>The installation is never written to. The script or executable that starts Java says in system properties where it
 * lies ({@code opensynchro.home}) and which folders of the user are for what can be made again ({@code opensynchro.cache}),
 * for what must stay ({@code opensynchro.data}) and for logs ({@code opensynchro.logs}).
 */
public final class Launcher {
    private static final int RESTART = 23;
    private static final long STOP_SECONDS = 30;

    private final Installation installation;
    private final String[] arguments;
    private final CountDownLatch finished = new CountDownLatch(1);

    private Launcher(Installation installation, String[] arguments) {
        this.installation = installation;
        this.arguments = arguments;
    }

    /**
     * Runs the program and ends the process with its exit code.
     *
     * @param arguments what the person typed, passed on as it is
     * @throws Exception when the framework cannot start; the Java runtime prints it
     */
    public static void main(String[] arguments) throws Exception {
        Installation installation = new Installation(folder("opensynchro.home"));
        int code = new Launcher(installation, arguments).run();
        if (code == RESTART) {
            restart(installation, arguments);
        }
        System.exit(code == RESTART ? 0 : code);
    }

    /** Whether these arguments ask for the command line rather than the window, whose options may begin with a slash. */
    static boolean isCommandLine(String... arguments) {
        return arguments.length > 0
                && (!arguments[0].startsWith("-") && !arguments[0].startsWith("/")
                        || Set.of("--help", "-h", "--version", "-V", "--check").contains(arguments[0]));
    }

    private int run() throws Exception {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "stop"));
        try {
            return isCommandLine(arguments) ? runCommandLine() : runWindow();
        } finally {
            finished.countDown();
        }
    }

    private int runCommandLine() throws Exception {
        try (CommandLineArea area = CommandLineArea.open(installation, folder("opensynchro.cache"))) {
            int code = start(area.properties());
            area.keep();
            return code;
        }
    }

    private int runWindow() throws Exception {
        Path data = folder("opensynchro.data");
        Properties properties = new Properties();
        properties.setProperty("osgi.configuration.area", directoryUrl(data.resolve("configuration")));
        properties.setProperty("osgi.sharedConfiguration.area", directoryUrl(installation.configuration()));
        properties.setProperty("osgi.configuration.cascaded", "true");
        properties.setProperty("osgi.instance.area.default", directoryUrl(data.resolve("settings")));
        // SWT draws its vector icons with AWT, which must not look for a display: a Java runtime for servers has no
        // such part.
        properties.setProperty("java.awt.headless", "true");
        return start(properties);
    }

    private int start(Properties properties) throws Exception {
        Path cache = folder("opensynchro.cache");
        if (Files.isWritable(cache)) {
            // The system's temporary folder may forbid to run what is in it.
            properties.setProperty("org.sqlite.tmpdir", cache.toString());
        }
        // The proxies of the system's settings, automatic ones included, as far as Java knows how to ask for them.
        properties.setProperty("java.net.useSystemProxies", "true");
        properties.setProperty("osgi.install.area", directoryUrl(installation.home()));
        properties.setProperty(
                "osgi.framework", installation.framework().toUri().toString());
        properties.setProperty("osgi.syspath", installation.plugins().toString());
        setLogging(properties);
        properties.stringPropertyNames().forEach(name -> System.setProperty(name, properties.getProperty(name)));
        Object result = EclipseStarter.run(arguments, null);
        return result instanceof Integer code ? code : 0;
    }

    /** Everything logs to files, and nothing about logging itself goes to standard output, which belongs to the command. */
    private void setLogging(Properties properties) {
        properties.setProperty(
                "opensynchro.process", Long.toString(ProcessHandle.current().pid()));
        properties.setProperty(
                "osgi.logfile",
                folder("opensynchro.logs").resolve("platform.log").toString());
        properties.setProperty("slf4j.internal.verbosity", "WARN");
        properties.setProperty("slf4j.provider", "org.opensynchro.logging.internal.LogProvider");
    }

    /**
     * A signal ends the application first, by stopping what runs applications, and so lets it close its window on its own
     * thread; then its framework stops as after any other end.
     */
    private void stop() {
        BundleContext system = EclipseStarter.getSystemBundleContext();
        if (finished.getCount() == 0 || system == null) {
            return;
        }
        try {
            for (Bundle bundle : system.getBundles()) {
                if ("org.eclipse.equinox.app".equals(bundle.getSymbolicName())) {
                    bundle.stop(Bundle.STOP_TRANSIENT);
                }
            }
            if (!finished.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("opensynchro: did not stop within " + STOP_SECONDS + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (BundleException | IllegalStateException e) {
            System.err.println("opensynchro: could not stop in order: " + e);
        }
    }

    /** An update may have replaced everything, so the new process goes through the executable as the first one did. */
    private static void restart(Installation installation, String... arguments) throws IOException {
        Path executable = Path.of(System.getProperty(
                "opensynchro.executable",
                installation.home().resolve("opensynchro").toString()));
        List<String> command = new ArrayList<>(List.of(arguments));
        command.add(0, executable.toString());
        new ProcessBuilder(command).inheritIO().start();
    }

    static String directoryUrl(Path folder) {
        String url = folder.toUri().toString();
        return url.endsWith("/") ? url : url + "/";
    }

    private static Path folder(String property) {
        String folder = System.getProperty(property);
        if (folder == null) {
            throw new IllegalStateException(property + " is not set: start the program with its launcher");
        }
        return Path.of(folder).toAbsolutePath();
    }
}
