// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.util.Diagnostician;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;

/** The XMI notation of a {@link Configuration}. Features added by a later version are kept when it is written again. */
final class ConfigurationFormat {
    private static final String NAMESPACE_FAMILY =
            ModelPackage.eNS_URI.substring(0, ModelPackage.eNS_URI.lastIndexOf(':') + 1);
    private static final Map<Object, Object> OPTIONS = Map.of(
            XMLResource.OPTION_ENCODING, "UTF-8",
            XMLResource.OPTION_RECORD_UNKNOWN_FEATURE, true,
            XMLResource.OPTION_KEEP_DEFAULT_CONTENT, false);

    private ConfigurationFormat() {}

    static Configuration empty() {
        Configuration configuration = ModelFactory.eINSTANCE.createConfiguration();
        resource().getContents().add(configuration);
        return configuration;
    }

    static byte[] write(Configuration configuration) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        configuration.eResource().save(bytes, OPTIONS);
        return bytes.toByteArray();
    }

    static Configuration read(byte[] content) throws NewerFormatException, DamagedFormatException {
        Resource resource = resource();
        try {
            resource.load(new ByteArrayInputStream(content), OPTIONS);
        } catch (IOException | RuntimeException e) {
            throw new DamagedFormatException();
        }
        EObject root =
                resource.getContents().isEmpty() ? null : resource.getContents().getFirst();
        if (root instanceof Configuration configuration && isSound(configuration)) {
            return configuration;
        }
        if (root != null && isOfOtherVersion(root.eClass().getEPackage().getNsURI())) {
            throw new NewerFormatException();
        }
        throw new DamagedFormatException();
    }

    /** An unknown vocabulary is read into a package made up on the spot, which has the name of the real one. */
    private static boolean isOfOtherVersion(String namespace) {
        return namespace != null && namespace.startsWith(NAMESPACE_FAMILY) && !namespace.equals(ModelPackage.eNS_URI);
    }

    private static boolean isSound(Configuration configuration) {
        return EcoreUtil.UnresolvedProxyCrossReferencer.find(configuration).isEmpty()
                && Diagnostician.INSTANCE.validate(configuration).getSeverity() < Diagnostic.ERROR;
    }

    private static Resource resource() {
        ResourceSet set = new ResourceSetImpl();
        set.getPackageRegistry().put(ModelPackage.eNS_URI, ModelPackage.eINSTANCE);
        Resource resource = new XMIResourceImpl(URI.createURI("configuration.xmi"));
        set.getResources().add(resource);
        return resource;
    }

    /** The content uses a vocabulary that this version does not know. */
    static final class NewerFormatException extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** The content is no configuration, or not a whole one. */
    static final class DamagedFormatException extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
