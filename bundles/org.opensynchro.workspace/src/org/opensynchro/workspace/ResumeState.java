// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

/** Where a connector keeps what it needs to resume one interrupted upload; survives a restart of the application. */
public interface ResumeState {
    /** For transfers that cannot be resumed later. */
    ResumeState NONE = new ResumeState() {
        @Override
        public String load() {
            return "";
        }

        @Override
        public void save(String state) {
            // By contract nothing is kept.
        }
    };

    /** What was saved last for this item, or the empty text. */
    String load();

    /** Keeps {@code state} durably; the empty text forgets it. */
    void save(String state);
}
