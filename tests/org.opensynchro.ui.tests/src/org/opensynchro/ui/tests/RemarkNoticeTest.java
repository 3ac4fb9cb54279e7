// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.opensynchro.ui.bot.Bot.ui;
import static org.opensynchro.ui.bot.Bot.waitUntil;

import org.junit.jupiter.api.Test;
import org.opensynchro.ui.internal.Services;
import org.opensynchro.ui.internal.remarks.Remark;
import org.opensynchro.ui.internal.remarks.Remarks;

class RemarkNoticeTest extends WindowTest {
    @Test
    void whatIsToldOnceStandsAboveTheSyncsUntilItWasRead() {
        Remarks remarks = ui(Services::remarks);
        Remark remark = new Remark("part:TEST", "A part for tests is missing. Install it & be happy.");
        remarks.make(remark);
        bot.waitUntilShown("A part for tests is missing");

        bot.buttonWithId("remark:part:TEST.read").click();

        waitUntil("it is gone", () -> !bot.hasButtonWithId("remark:part:TEST.read"));
        remarks.make(remark);
        assertFalse(remarks.open().contains(remark));
    }
}
