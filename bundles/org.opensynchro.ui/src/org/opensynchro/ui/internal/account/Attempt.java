// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.account;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.operation.IRunnableContext;

/** Runs something slow while a dialog shows its progress, and abandons it when the person cancels. */
final class Attempt {
    private static final long PERIOD_MILLIS = 100;

    private Attempt() {}

    /**
     * Runs a task on another thread; the user interface goes on meanwhile.
     *
     * @param context the dialog that shows the progress
     * @param name what is being done
     * @param task what to do; its thread is interrupted on cancellation
     * @throws InvocationTargetException with what the task threw as its cause
     * @throws InterruptedException when the person cancelled
     */
    static <T> T run(IRunnableContext context, String name, Callable<T> task)
            throws InvocationTargetException, InterruptedException {
        FutureTask<T> future = new FutureTask<>(task);
        context.run(true, true, monitor -> follow(monitor, name, future));
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new InvocationTargetException(e.getCause());
        }
    }

    private static void follow(IProgressMonitor monitor, String name, FutureTask<?> future)
            throws InterruptedException {
        monitor.beginTask(name, IProgressMonitor.UNKNOWN);
        Thread.ofVirtual().start(future);
        while (!future.isDone()) {
            if (monitor.isCanceled()) {
                future.cancel(true);
                throw new InterruptedException();
            }
            try {
                future.get(PERIOD_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // Still at work: look again whether it is to be cancelled.
                continue;
            } catch (ExecutionException e) {
                // The caller asks the future, and gets this.
                break;
            }
        }
        monitor.done();
    }
}
