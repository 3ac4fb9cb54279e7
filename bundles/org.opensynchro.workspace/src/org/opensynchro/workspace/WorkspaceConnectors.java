// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtensionRegistry;
import org.eclipse.osgi.util.NLS;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All connectors together: each is tried in turn until one recognizes the server. Thread-safe.
 *
 * <p>Inside Equinox: {@code WorkspaceConnectors.contributedTo(RegistryFactory.getRegistry())}.
 */
public final class WorkspaceConnectors implements WorkspaceConnector {
    private static final Logger LOGGER = LoggerFactory.getLogger(WorkspaceConnectors.class);
    private static final String EXTENSION_POINT = "org.opensynchro.workspace.connectors";

    private final List<WorkspaceConnector> connectors;

    /** @param connectors the connectors in the order in which they are tried */
    public WorkspaceConnectors(List<WorkspaceConnector> connectors) {
        this.connectors = List.copyOf(connectors);
    }

    /**
     * The connectors contributed to the extension point, lowest priority number first. One that cannot be made is logged
     * and left out.
     */
    public static WorkspaceConnectors contributedTo(IExtensionRegistry registry) {
        return new WorkspaceConnectors(Arrays.stream(registry.getConfigurationElementsFor(EXTENSION_POINT))
                .sorted(Comparator.comparingInt(WorkspaceConnectors::priority))
                .map(WorkspaceConnectors::create)
                .flatMap(List::stream)
                .toList());
    }

    private static int priority(IConfigurationElement element) {
        String text = element.getAttribute("priority");
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            LOGGER.error("Connector {} has no proper priority: {}", element.getAttribute("id"), text);
            return Integer.MAX_VALUE;
        }
    }

    private static List<WorkspaceConnector> create(IConfigurationElement element) {
        try {
            return List.of((WorkspaceConnector) element.createExecutableExtension("class"));
        } catch (CoreException | ClassCastException e) {
            LOGGER.error("Connector {} cannot be used", element.getAttribute("id"), e);
            return List.of();
        }
    }

    /**
     * {@inheritDoc}
     *
     * @throws NotAWorkspaceException when no connector recognizes the server; with the words of the last one
     */
    @Override
    public Workspace connect(ConnectionSettings settings) throws WorkspaceException {
        NotAWorkspaceException unrecognized =
                new NotAWorkspaceException(NLS.bind(Messages.WorkspaceConnectors_none, settings.server()));
        for (WorkspaceConnector connector : connectors) {
            try {
                return connector.connect(settings);
            } catch (NotAWorkspaceException e) {
                unrecognized = e;
            }
        }
        throw unrecognized;
    }
}
