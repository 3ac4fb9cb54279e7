// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.opensynchro.sync.Action;
import org.opensynchro.sync.SyncEvent;
import org.opensynchro.workspace.ItemPath;

/** How far a run has come, put together from what the engine tells. Not thread-safe. */
final class Progress {
    private final InstantSource clock;
    private final TransferRate rate = new TransferRate();
    private final Map<ItemPath, Long> underWay = new HashMap<>();
    private long filesDone;
    private long bytesDone;
    private long filesTotal;
    private long bytesTotal;

    Progress(InstantSource clock) {
        this.clock = clock;
    }

    /** Takes in what happened. */
    void take(SyncEvent event) {
        switch (event) {
            case SyncEvent.PassStarted started -> underWay.clear();
            case SyncEvent.Planned planned -> {
                filesTotal = filesDone + planned.transfers();
                bytesTotal = bytesDone + planned.bytes();
            }
            case SyncEvent.TransferProgress transfer -> underWay.put(transfer.path(), transfer.transferred());
            case SyncEvent.ItemDone done -> {
                underWay.remove(done.path());
                if (done.action() == Action.UPLOAD || done.action() == Action.DOWNLOAD) {
                    filesDone++;
                    bytesDone += done.bytes();
                }
            }
            case SyncEvent.ItemFailed failed -> underWay.remove(failed.path());
            case SyncEvent.ConflictKept kept -> {}
            case SyncEvent.LockChanged lock -> {}
            case SyncEvent.LockRespected respected -> {}
            case SyncEvent.DeletionsHeld held -> {}
            case SyncEvent.UnselectedFolderMoved moved -> {}
            case SyncEvent.Notice notice -> {}
            case SyncEvent.PassFinished finished -> underWay.clear();
        }
        rate.note(clock.instant(), bytes());
    }

    /** Files transferred so far. */
    long files() {
        return filesDone;
    }

    /** Files to transfer in all, as far as is known. */
    long filesTotal() {
        return Math.max(filesTotal, filesDone);
    }

    /** Content bytes transferred so far, unfinished files included. */
    long bytes() {
        return bytesDone + underWay.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Content bytes to transfer in all, as far as is known. */
    long bytesTotal() {
        return Math.max(bytesTotal, bytes());
    }

    /** What part is done, from 0 to 1: by bytes, or by files where there are no bytes. */
    double fraction() {
        if (bytesTotal() > 0) {
            return (double) bytes() / bytesTotal();
        }
        return filesTotal() == 0 ? 0 : (double) filesDone / filesTotal();
    }

    /** Bytes a second of late; 0 as long as nothing can be told. */
    double bytesPerSecond() {
        return rate.bytesPerSecond();
    }

    /** The time that the rest takes at the present rate; negative as long as nothing can be told. */
    Duration remaining() {
        double speed = bytesPerSecond();
        return speed <= 0
                ? Duration.ofSeconds(-1)
                : Duration.ofSeconds((long) Math.ceil((bytesTotal() - bytes()) / speed));
    }
}
