// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.settings;

import java.nio.file.Path;

/** The file of settings cannot be used as it is; the message names the file, the setting and what it may be. */
public final class InvalidSettingsException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    InvalidSettingsException(Path file, String what) {
        super(file + ": " + what);
    }
}
