// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Does deeds on one replica. What makes no sense in its tree is not done. Every content that it writes is a new one. */
final class Doer {
    private static final String BETWEEN = "between two places";

    private final MemoryReplica replica;
    private final Set<String> touched = new HashSet<>();
    private int versions;

    Doer(MemoryReplica replica) {
        this.replica = replica;
    }

    void doAll(List<Deed> deeds) {
        deeds.forEach(this::doOne);
    }

    /** The contents of files whose marks were changed although their content was not. */
    Set<String> touched() {
        return touched;
    }

    private void doOne(Deed deed) {
        switch (deed.kind()) {
            case CREATE -> create(target(deed));
            case MAKE_FOLDER -> makeFolder(target(deed));
            case MOVE -> move(item(deed.which()), target(deed));
            case EXCHANGE -> exchange(item(deed.which()), item(deed.other()));
            case ROTATE -> rotate(item(deed.which()), item(deed.other()), item(deed.which() + deed.other()));
            case TURN_INSIDE_OUT -> turnInsideOut(item(deed.which()), deed.name());
            case CHANGE_CASE -> changeCase(item(deed.which()));
            case CHANGE_KIND -> changeKind(item(deed.which()), deed.name());
            case DELETE -> delete(item(deed.which()));
            case EDIT, SAVE_BY_RENAMING, TOUCH -> save(deed.kind(), item(deed.which()));
        }
    }

    private void create(String path) {
        if (isFree(path)) {
            replica.write(path, newContent());
        }
    }

    private void makeFolder(String path) {
        if (isFree(path)) {
            replica.folder(path);
        }
    }

    private void save(Deed.Kind kind, String path) {
        if (!isFile(path)) {
            return;
        }
        switch (kind) {
            case EDIT -> replica.write(path, newContent());
            case SAVE_BY_RENAMING -> replica.replaceByRename(path, newContent());
            default -> {
                touched.add(replica.content(path));
                replica.touch(path);
            }
        }
    }

    private void move(String from, String to) {
        if (!from.isEmpty() && isFree(to) && !(to + "/").startsWith(from + "/")) {
            replica.rename(from, to);
        }
    }

    private void exchange(String one, String other) {
        rotate(one, other, one);
    }

    /** Each gets the place of the next; the third may be the first. */
    private void rotate(String one, String two, String three) {
        if (areNested(one, two) || !three.equals(one) && (areNested(two, three) || areNested(one, three))) {
            return;
        }
        replica.rename(one, BETWEEN);
        replica.rename(two, one);
        if (!three.equals(one)) {
            replica.rename(three, two);
            replica.rename(BETWEEN, three);
        } else {
            replica.rename(BETWEEN, two);
        }
    }

    /** A folder is moved into what was the first of the folders in it. */
    private void turnInsideOut(String outer, String name) {
        String inner = replica.tree().keySet().stream()
                .filter(path -> !outer.isEmpty() && path.startsWith(outer + "/") && path.endsWith("/"))
                .filter(path -> !path.equals(outer + "/"))
                .findFirst()
                .map(Doer::plain)
                .orElse("");
        if (inner.isEmpty()) {
            return;
        }
        replica.rename(inner, BETWEEN);
        if (replica.exists(BETWEEN + "/" + name)) {
            replica.rename(BETWEEN, inner);
        } else {
            replica.rename(outer, BETWEEN + "/" + name);
            replica.rename(BETWEEN, outer);
        }
    }

    private void changeCase(String path) {
        int slash = path.lastIndexOf('/') + 1;
        String name = path.substring(slash);
        String lower = name.toLowerCase(Locale.ROOT);
        move(path, path.substring(0, slash) + (name.equals(lower) ? name.toUpperCase(Locale.ROOT) : lower));
    }

    private void changeKind(String path, String name) {
        if (path.isEmpty()) {
            return;
        }
        boolean file = isFile(path);
        replica.remove(path);
        replica.write(file ? path + "/" + name : path, newContent());
    }

    private void delete(String path) {
        if (!path.isEmpty()) {
            replica.remove(path);
        }
    }

    /** The item of this number, or nothing where there is none at all. */
    private String item(int number) {
        List<String> paths = new ArrayList<>(replica.tree().keySet());
        return paths.isEmpty() ? "" : plain(paths.get(number % paths.size()));
    }

    private String target(Deed deed) {
        List<String> folders = new ArrayList<>(List.of(""));
        replica.tree().keySet().stream().filter(path -> path.endsWith("/")).forEach(folders::add);
        return folders.get(deed.other() % folders.size()) + deed.name();
    }

    private boolean isFree(String path) {
        return !replica.exists(path);
    }

    private boolean isFile(String path) {
        Map<String, String> tree = replica.tree();
        return tree.containsKey(path);
    }

    private static boolean areNested(String one, String other) {
        return one.isEmpty()
                || other.isEmpty()
                || (one + "/").startsWith(other + "/")
                || (other + "/").startsWith(one + "/");
    }

    private static String plain(String path) {
        return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    }

    private String newContent() {
        return replica.side() + " " + ++versions + "x".repeat(versions % 3);
    }
}
