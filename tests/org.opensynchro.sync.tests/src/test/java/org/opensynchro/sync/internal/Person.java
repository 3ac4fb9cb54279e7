// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Works at random on both replicas of a world, and remembers every version that was saved and not overwritten or deleted
 * by the person who saw it.
 */
final class Person {
    private static final String[] NAMES = {"a", "b", "c", "d", "e.txt", "f.txt"};
    private final World world;
    private final Random random;
    private final Set<String> mustExist = new HashSet<>();
    private final List<String> diary = new ArrayList<>();
    private String lastWritten = "";
    private int versions;

    Person(World world, Random random) {
        this.world = world;
        this.random = random;
    }

    /** Versions that have to be somewhere. */
    Set<String> mustExist() {
        return mustExist;
    }

    List<String> diary() {
        return diary;
    }

    void work() {
        MemoryReplica replica = random.nextInt(100) < 60 ? world.local : world.online;
        List<String> paths = List.copyOf(replica.tree().keySet());
        int choice = random.nextInt(100);
        if (paths.isEmpty() || choice < 35) {
            write(replica, anyPath());
            return;
        }
        String path = paths.get(random.nextInt(paths.size()));
        boolean folder = path.endsWith("/");
        String plain = folder ? path.substring(0, path.length() - 1) : path;
        if (choice < 55 && !folder) {
            write(replica, plain);
        } else if (choice < 60 && !folder) {
            note(replica, "touches " + plain);
            replica.touch(plain);
        } else if (choice < 75) {
            rename(replica, plain, anyPath());
        } else if (choice < 84) {
            delete(replica, plain);
        } else if (choice < 90) {
            deleteFolderOfLastWrite(replica);
        } else {
            String made = anyPath();
            if (isFreeWay(replica, made) && !replica.exists(made)) {
                note(replica, "makes folder " + made);
                replica.folder(made);
            }
        }
    }

    /** What was sent into it a moment ago may not be proven yet. */
    private void deleteFolderOfLastWrite(MemoryReplica replica) {
        int slash = lastWritten.lastIndexOf('/');
        if (slash > 0 && replica.tree().containsKey(lastWritten.substring(0, slash) + "/")) {
            delete(replica, lastWritten.substring(0, slash));
        }
    }

    private void write(MemoryReplica replica, String path) {
        if (!isFreeWay(replica, path) || replica.tree().containsKey(path + "/")) {
            return;
        }
        if (replica.exists(path)) {
            mustExist.remove(replica.content(path));
        }
        String content = "version " + ++versions + "x".repeat(random.nextInt(3));
        note(replica, "writes " + path + " = " + content);
        lastWritten = path;
        if (random.nextInt(4) == 0 && replica == world.local) {
            replica.replaceByRename(path, content);
        } else {
            replica.write(path, content);
        }
        mustExist.add(content);
    }

    private void rename(MemoryReplica replica, String from, String to) {
        if (replica.exists(to) || !isFreeWay(replica, to) || (to + "/").startsWith(from + "/")) {
            return;
        }
        note(replica, "renames " + from + " to " + to);
        replica.rename(from, to);
    }

    private void delete(MemoryReplica replica, String path) {
        replica.tree().forEach((each, content) -> {
            if (each.equals(path) || each.startsWith(path + "/")) {
                mustExist.remove(content);
            }
        });
        note(replica, "deletes " + path);
        replica.remove(path);
    }

    /** Whether no file stands where a folder would have to be. */
    private static boolean isFreeWay(MemoryReplica replica, String path) {
        for (int slash = path.indexOf('/'); slash > 0; slash = path.indexOf('/', slash + 1)) {
            if (replica.tree().containsKey(path.substring(0, slash))) {
                return false;
            }
        }
        return true;
    }

    private String anyPath() {
        StringBuilder path = new StringBuilder(NAMES[random.nextInt(NAMES.length)]);
        for (int depth = random.nextInt(3); depth > 0; depth--) {
            path.append('/').append(NAMES[random.nextInt(NAMES.length)]);
        }
        return path.toString();
    }

    private void note(MemoryReplica replica, String what) {
        diary.add(replica.side() + " " + what);
    }
}
