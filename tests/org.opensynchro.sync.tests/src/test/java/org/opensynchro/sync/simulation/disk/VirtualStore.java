// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation.disk;

import java.nio.file.FileStore;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.attribute.FileStoreAttributeView;

/** The volume of a virtual disk. It has room; that it is full is a fault of single calls. */
final class VirtualStore extends FileStore {
    private static final long ROOM = 1L << 40;

    @Override
    public String name() {
        return "virtual";
    }

    @Override
    public String type() {
        return "virtual";
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public long getTotalSpace() {
        return ROOM;
    }

    @Override
    public long getUsableSpace() {
        return ROOM;
    }

    @Override
    public long getUnallocatedSpace() {
        return ROOM;
    }

    @Override
    public boolean supportsFileAttributeView(Class<? extends FileAttributeView> type) {
        return false;
    }

    @Override
    public boolean supportsFileAttributeView(String name) {
        return name.equals("basic");
    }

    @Override
    public <V extends FileStoreAttributeView> V getFileStoreAttributeView(Class<V> type) {
        return null;
    }

    @Override
    public Object getAttribute(String attribute) {
        throw new UnsupportedOperationException();
    }
}
