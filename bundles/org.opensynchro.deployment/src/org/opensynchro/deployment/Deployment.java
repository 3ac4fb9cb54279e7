// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment;

import java.io.IOException;
import java.util.List;

/**
 * What an administrator and the person decided about OpenSynchro on this computer, read once at start. An OSGi service;
 * thread-safe.
 */
public interface Deployment {
    /** The decisions for the person who runs this process, where there is no OSGi service for them. Reads the files. */
    static Deployment ofUser(List<String> arguments) {
        return new DeploymentOfUser(arguments);
    }

    /** What is decided now. */
    DeploymentSettings settings();

    /** What could not be used of files and command line, one message for the person each. */
    List<String> problems();

    /** The arguments of the program that are no settings, in their order. */
    List<String> otherArguments();

    /** Whether the command line asks for nothing to be shown, as when the computer starts the program by itself. */
    boolean isStartedSilently();

    /**
     * The configuration code of the command line that waits for the person's consent, as it was typed, valid or not; empty
     * where there is none or it was accepted.
     */
    String offeredCode();

    /** What would be decided if the person accepted a code. */
    DeploymentSettings settingsWith(ConfigurationCode code);

    /** Takes over what a code decides and keeps it for later starts. Waits for the disk. */
    void accept(ConfigurationCode code) throws IOException;

    /** The synchronizations that everybody gets after logging in. Reads their file. */
    DefaultSynchronizations defaultSynchronizations();
}
