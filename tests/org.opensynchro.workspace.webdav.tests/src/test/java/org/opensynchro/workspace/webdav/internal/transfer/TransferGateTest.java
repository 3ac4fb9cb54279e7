// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace.webdav.internal.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.opensynchro.workspace.UnreachableException;

@Timeout(60)
class TransferGateTest {
    private final TransferGate gate = new TransferGate();

    @Test
    void whoWaitedWhileTheServerWasFoundAwayDoesNotTry_andWhoComesLaterDoes() throws Exception {
        List<TransferGate.Pass> passes = new ArrayList<>();
        for (int i = 0; i < TransferGate.size(); i++) {
            passes.add(gate.enter("/" + i));
        }
        FutureTask<TransferGate.Pass> late = new FutureTask<>(() -> gate.enter("/late"));
        Thread waiting = Thread.ofPlatform().start(late);
        while (waiting.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }

        gate.foundAway(new UnreachableException("Nothing answers", "Look at the network", null));
        passes.forEach(TransferGate.Pass::close);

        ExecutionException refused = assertThrows(ExecutionException.class, late::get);
        UnreachableException away = assertInstanceOf(UnreachableException.class, refused.getCause());
        assertEquals("Nothing answers", away.getMessage());
        assertEquals("Look at the network", away.advice());
        for (int i = 0; i < TransferGate.size(); i++) {
            gate.enter("/again " + i);
        }
    }
}
