// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One change on its way through a group commit, and the caller that waits for it. */
final class Job<T> {
    private final Database.Work<T, Change> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private Change change;
    private T outcome;
    private Exception refusal;

    Job(Database.Work<T, Change> work) {
        this.work = work;
    }

    /** Does the work within the group's transaction; if the work fails, takes back only this job's part. */
    void run(Sql sql) {
        sql.execute("SAVEPOINT job");
        Change attempt = new Change(sql);
        try {
            outcome = work.run(attempt);
            sql.execute("RELEASE job");
            change = attempt;
        } catch (StorageException | RuntimeException e) {
            takeBack(sql, e);
            refusal = e;
        }
    }

    /** Some failures, a full disk among them, end the whole transaction: then the whole group fails. */
    private static void takeBack(Sql sql, Exception reason) {
        try {
            sql.execute("ROLLBACK TO job");
            sql.execute("RELEASE job");
        } catch (StorageFailure lost) {
            reason.addSuppressed(lost);
            throw new StorageFailure("The transaction is lost", reason);
        }
    }

    /**
     * The group's transaction is durable. Only now is a refusal told as well: it may rest on what others changed in the same
     * group, which readers do not see before.
     */
    void committed() {
        if (refusal == null) {
            answer.complete(outcome);
        } else {
            answer.completeExceptionally(refusal);
        }
    }

    /** The group's transaction failed. */
    void fail(Throwable reason) {
        answer.completeExceptionally(new StorageFailure("The change could not be made durable", reason));
    }

    /** Waits until the change is durable, and does what is to follow on the caller's thread: others need not wait. */
    T await() throws StorageException {
        try {
            T result = answer.join();
            change.committed();
            return result;
        } catch (CompletionException e) {
            switch (e.getCause()) {
                case StorageException refused -> throw refused;
                case StorageFailure failed -> throw failed;
                default -> throw new StorageFailure("The change failed", e.getCause());
            }
        }
    }
}
