// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** The workspace does not work with applications like this one, whoever uses them: its administrator decided so. */
public final class ClientRefusedException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    /** @param message what happened, in words for the person */
    public ClientRefusedException(String message) {
        super(message);
    }

    @Override
    public String advice() {
        return Messages.ClientRefusedException_advice;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
