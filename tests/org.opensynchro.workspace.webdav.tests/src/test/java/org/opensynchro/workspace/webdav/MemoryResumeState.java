// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav;

import org.opensynchro.workspace.ResumeState;

/** Keeps the state for as long as the test runs. */
final class MemoryResumeState implements ResumeState {
    private volatile String state = "";

    @Override
    public String load() {
        return state;
    }

    @Override
    public void save(String newState) {
        state = newState;
    }
}
