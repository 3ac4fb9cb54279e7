// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import java.io.IOException;
import java.nio.file.Path;

/** The configuration was written by a newer version of the application; it is left exactly as it is. */
public final class NewerConfigurationException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param file the configuration */
    public NewerConfigurationException(Path file) {
        super("Written by a newer version: " + file);
    }
}
