// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.remarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opensynchro.deployment.Memory;

class RemarksTest {
    private static final Remark BROWSER = new Remark("part:BROWSER", "The browser component is missing.");

    @TempDir
    Path folder;

    @Test
    void aRemarkStaysUntilItWasRead() {
        Remarks remarks = remarks();
        remarks.make(BROWSER);
        remarks.make(BROWSER);
        assertEquals(List.of(BROWSER), remarks.open());
        remarks.read(BROWSER.subject());
        assertEquals(List.of(), remarks.open());
    }

    @Test
    void whatWasReadDoesNotComeBackWithTheNextStart() {
        Remarks before = remarks();
        before.make(BROWSER);
        before.read(BROWSER.subject());
        Remarks remarks = remarks();
        remarks.make(BROWSER);
        assertEquals(List.of(), remarks.open());
    }

    @Test
    void whatWasNotReadComesBackWithTheNextStart() {
        remarks().make(BROWSER);
        Remarks remarks = remarks();
        remarks.make(BROWSER);
        assertEquals(List.of(BROWSER), remarks.open());
    }

    @Test
    void somethingElseAboutTheSameSubjectIsToldAgain() {
        Remarks remarks = remarks();
        remarks.make(BROWSER);
        remarks.read(BROWSER.subject());
        Remark changed = new Remark(BROWSER.subject(), "Another text.");
        remarks.make(changed);
        assertEquals(List.of(changed), remarks.open());
    }

    @Test
    void whatIsRememberedHoldsNoText() throws Exception {
        Remarks remarks = remarks();
        remarks.make(BROWSER);
        remarks.read(BROWSER.subject());
        assertFalse(Files.readString(folder.resolve("read")).contains("browser"));
    }

    private Remarks remarks() {
        return new Remarks(new Memory(folder.resolve("read")));
    }
}
