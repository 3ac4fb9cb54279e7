// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.running;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.opensynchro.ui.PassProgress;

/** Shows one pass that has something to do in the Progress view; the work itself is done by the engine's threads. */
final class PassJob extends Job {
    private static final int UNITS = 1_000;
    private static final long PERIOD_MILLIS = 250;

    private final Supplier<PassProgress> progress;
    private final Runnable onCancel;
    private final CountDownLatch finished = new CountDownLatch(1);

    /**
     * @param name what is being synchronized, as the person calls it
     * @param progress tells how far the pass is
     * @param onCancel is run once when the person cancels the job
     */
    PassJob(String name, Supplier<PassProgress> progress, Runnable onCancel) {
        super(name);
        this.progress = progress;
        this.onCancel = onCancel;
    }

    /** The pass ended. */
    void finish() {
        finished.countDown();
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask("", UNITS);
        int shown = 0;
        try {
            while (!finished.await(PERIOD_MILLIS, TimeUnit.MILLISECONDS)) {
                if (monitor.isCanceled()) {
                    onCancel.run();
                    return Status.CANCEL_STATUS;
                }
                PassProgress now = progress.get();
                int units = (int) (now.fraction() * UNITS);
                monitor.worked(Math.max(0, units - shown));
                monitor.subTask(now.current());
                shown = Math.max(shown, units);
            }
            return Status.OK_STATUS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.CANCEL_STATUS;
        } finally {
            monitor.done();
        }
    }
}
