// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.emfgen;

import java.nio.file.Path;
import org.eclipse.emf.codegen.ecore.generator.Generator;
import org.eclipse.emf.codegen.ecore.generator.GeneratorAdapterFactory;
import org.eclipse.emf.codegen.ecore.genmodel.GenModel;
import org.eclipse.emf.codegen.ecore.genmodel.GenModelPackage;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenBaseGeneratorAdapter;
import org.eclipse.emf.codegen.ecore.genmodel.generator.GenModelGeneratorAdapterFactory;
import org.eclipse.emf.common.util.BasicMonitor;
import org.eclipse.emf.common.util.Diagnostic;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.plugin.EcorePlugin;
import org.eclipse.emf.ecore.resource.ResourceSet;
import org.eclipse.emf.ecore.resource.impl.ResourceSetImpl;
import org.eclipse.emf.ecore.xmi.impl.EcoreResourceFactoryImpl;

/** Generates the Java code of a generator model, outside the IDE, exactly as the IDE would. */
public final class GenerateModel {
    private GenerateModel() {}

    /**
     * Generates into the source folder that the generator model names.
     *
     * @param arguments the folder of bundles, then the generator model as {@code BUNDLE/PATH}
     */
    public static void main(String[] arguments) {
        Path bundles = Path.of(arguments[0]).toAbsolutePath().normalize();
        String path = arguments[1];
        String bundle = path.substring(0, path.indexOf('/'));
        EcorePlugin.getPlatformResourceMap().put(bundle, URI.createFileURI(bundles.resolve(bundle) + "/"));

        GenModel model = load(URI.createURI("platform:/resource/" + path));
        model.reconcile();
        model.setCanGenerate(true);
        GeneratorAdapterFactory.Descriptor.Registry.INSTANCE.addDescriptor(
                GenModelPackage.eNS_URI, GenModelGeneratorAdapterFactory.DESCRIPTOR);
        Generator generator = new Generator();
        generator.setInput(model);
        Diagnostic result = generator.generate(model, GenBaseGeneratorAdapter.MODEL_PROJECT_TYPE, new BasicMonitor());
        if (result.getSeverity() >= Diagnostic.ERROR) {
            throw new IllegalStateException(result.toString());
        }
    }

    private static GenModel load(URI uri) {
        GenModelPackage.eINSTANCE.eClass();
        ResourceSet resources = new ResourceSetImpl();
        resources.getResourceFactoryRegistry().getExtensionToFactoryMap().put("*", new EcoreResourceFactoryImpl());
        resources.getURIConverter().getURIMap().putAll(EcorePlugin.computePlatformURIMap(true));
        return (GenModel) resources.getResource(uri, true).getContents().get(0);
    }
}
