// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.eclipse.core.runtime.RegistryFactory;
import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.opensynchro.sync.Synchronizers;
import org.opensynchro.workspace.WorkspaceConnector;
import org.opensynchro.workspace.WorkspaceConnectors;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;

/** The headless application {@code org.opensynchro.cli.application}: the command line inside Equinox. */
public final class CommandLineApplication implements IApplication {
    /** The number of SIGTERM, for an end that the framework asks for. */
    private static final int TERMINATE = 15;

    private final StopRequest stop = new StopRequest();

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        TerminationSignals.forwardTo(stop);
        Surroundings surroundings = ProcessConsole.surroundings(stop, version());
        // Made only when used, so that commands that neither connect nor serve start quicker.
        WorkspaceConnector connectors = settings ->
                WorkspaceConnectors.contributedTo(RegistryFactory.getRegistry()).connect(settings);
        return new CommandLineMain(
                        surroundings, Synchronizers::open, connectors, options -> new EmbeddedServer().start(options))
                .run((String[]) context.getArguments().get(IApplicationContext.APPLICATION_ARGS));
    }

    @Override
    public void stop() {
        stop.request(TERMINATE);
    }

    private static String version() {
        Version version = FrameworkUtil.getBundle(CommandLineApplication.class).getVersion();
        return version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
    }
}
