// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

/** Settings that cannot be used. The message says in the person's language which, where they stand and what to do. */
public final class SettingsException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message in the person's language */
    public SettingsException(String message) {
        super(message);
    }
}
