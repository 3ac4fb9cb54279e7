// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal.remarks;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.opensynchro.deployment.Memory;
import org.opensynchro.sync.StateFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The remarks that a person has not read yet. One that was read does not come back, not even with the next start, until its
 * text is another one. An OSGi service; thread-safe.
 */
public final class Remarks {
    private static final Logger LOGGER = LoggerFactory.getLogger(Remarks.class);

    private final Memory read;
    private final Map<String, Remark> open = new LinkedHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** The remarks to the person who runs this process, made by Declarative Services. */
    public Remarks() {
        this(new Memory(StateFolders.ofUser().home().resolve("remarks-read")));
    }

    /** @param read what the person has read before */
    public Remarks(Memory read) {
        this.read = read;
    }

    /** Those to be shown, in the order in which they were made. */
    public synchronized List<Remark> open() {
        return List.copyOf(open.values());
    }

    /** Has a remark shown, unless the person has read it. Looks at the disk. */
    public void make(Remark remark) {
        synchronized (this) {
            if (isRead(remark) || remark.equals(open.get(remark.subject()))) {
                return;
            }
            open.put(remark.subject(), remark);
        }
        listeners.forEach(Runnable::run);
    }

    /** The person has read what there is about a subject. Writes to the disk. */
    public void read(String subject) {
        Optional<Remark> remark;
        synchronized (this) {
            remark = Optional.ofNullable(open.remove(subject));
            remark.ifPresent(this::remember);
        }
        if (remark.isPresent()) {
            listeners.forEach(Runnable::run);
        }
    }

    private boolean isRead(Remark remark) {
        try {
            return read.knows(deed(remark));
        } catch (IOException e) {
            LOGGER.warn("What was read before cannot be looked up", e);
            return false;
        }
    }

    private void remember(Remark remark) {
        try {
            read.remember(deed(remark));
        } catch (IOException e) {
            LOGGER.warn("That a remark was read cannot be kept: it will come back", e);
        }
    }

    private static String deed(Remark remark) {
        return remark.subject() + '\n' + remark.text();
    }

    /** Has {@code listener} run, on any thread, when there are other remarks. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** Ends {@link #addListener}. */
    public void removeListener(Runnable listener) {
        listeners.remove(listener);
    }
}
