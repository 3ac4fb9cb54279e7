// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ResourceLocator;

/** The icons of this bundle: vector drawings in colours that stand out on light and on dark themes. */
public final class Icons {
    private Icons() {}

    /** The icon {@code icons/NAME.svg}. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle("org.opensynchro.ui", "icons/" + name + ".svg")
                .orElseThrow(() -> new IllegalArgumentException("No icon " + name));
    }
}
