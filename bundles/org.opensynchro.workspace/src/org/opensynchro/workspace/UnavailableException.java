// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import java.time.Duration;

/** The server answers that it cannot work just now (HTTP 429, 502, 503, 504; maintenance). */
public final class UnavailableException extends WorkspaceException {
    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /** @param message what happened to what, in words for the person */
    public UnavailableException(String message) {
        this(message, Duration.ZERO);
    }

    /**
     * @param message what happened to what, in words for the person
     * @param pause how long the server wants to be left alone; zero where it did not say
     */
    public UnavailableException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    @Override
    public Duration pause() {
        return pause;
    }

    @Override
    public String advice() {
        return Messages.UnavailableException_advice;
    }

    @Override
    public boolean isTemporary() {
        return true;
    }

    @Override
    public boolean concernsWholeWorkspace() {
        return true;
    }
}
