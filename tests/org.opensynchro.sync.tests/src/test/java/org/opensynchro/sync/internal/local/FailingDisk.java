// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal.local;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real disk on which one effect fails, before or after it took place, and on which perhaps nothing works any more then. */
public final class FailingDisk {
    /** What changes a disk, or makes a change durable. */
    public enum Effect {
        CREATE_FILE,
        WRITE,
        FORCE,
        SET_ATTRIBUTE,
        MAKE_FOLDER,
        RENAME,
        EXCHANGE,
        DELETE,
        FLUSH_FOLDER
    }

    /**
     * Which effect fails.
     *
     * @param occurrence counted from 1 through all effects; 0 for none
     * @param done whether it has taken place by then
     * @param last whether the disk is gone from then on, as it is for a process that is killed
     */
    public record Fault(int occurrence, boolean done, boolean last) {
        /** Everything works. */
        public static final Fault NONE = new Fault(0, false, false);
    }

    private final FailingFileSystem files = new FailingFileSystem(this);
    private final boolean exchanges;
    private final AtomicInteger count = new AtomicInteger();
    private final List<String> story = new ArrayList<>();
    private volatile Fault fault = Fault.NONE;

    /** @param exchanges whether two files can be exchanged in one step */
    public FailingDisk(boolean exchanges) {
        this.exchanges = exchanges;
    }

    boolean exchanges() {
        return exchanges;
    }

    /** What can be done. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws IOException;
    }

    /** A folder of the real disk, as it is seen through this one. */
    public Path folder(Path real) {
        return files.wrap(real);
    }

    /** From now on effects are counted anew, and fail as told. */
    public void fault(Fault newFault) {
        count.set(0);
        synchronized (story) {
            story.clear();
        }
        fault = newFault;
    }

    /** How many effects there were. */
    public int count() {
        return count.get();
    }

    /** The effects that took place, each with the name of its item. */
    public List<String> story() {
        synchronized (story) {
            return List.copyOf(story);
        }
    }

    <T> T perform(Effect effect, Path item, Work<T> work) throws IOException {
        int number = count.incrementAndGet();
        Fault now = fault;
        boolean hit = number == now.occurrence();
        if (hit && !now.done() || now.last() && now.occurrence() > 0 && number > now.occurrence()) {
            throw new IOException("Fault before " + effect + " of " + item);
        }
        T result = work.run();
        synchronized (story) {
            story.add(effect + " " + item.getFileName());
        }
        if (hit) {
            throw new IOException("Fault after " + effect + " of " + item);
        }
        return result;
    }
}
