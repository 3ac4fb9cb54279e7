// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.prerequisites;

import com.sun.jna.NativeLibrary;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The shared libraries of a Linux system. Most lie in one of a few folders, and a look there costs nothing; only where that
 * finds none the dynamic linker, who alone knows all places (ld.so(8)), is asked to load it.
 */
final class SharedLibraries {
    private static final List<String> USUAL = List.of(
            "/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/lib64", "/usr/lib", "/lib64", "/lib");

    private final List<Path> folders;
    private final Predicate<String> linker;

    SharedLibraries(List<Path> folders, Predicate<String> linker) {
        this.folders = List.copyOf(folders);
        this.linker = linker;
    }

    static SharedLibraries of(Map<String, String> environment) {
        Stream<String> own =
                Arrays.stream(environment.getOrDefault("LD_LIBRARY_PATH", "").split(":"));
        List<Path> folders = Stream.concat(own, USUAL.stream())
                .filter(folder -> folder.startsWith("/"))
                .map(Path::of)
                .toList();
        return new SharedLibraries(folders, SharedLibraries::loads);
    }

    /** @param name the name with version, such as {@code libexample.so.1} */
    boolean has(String name) {
        return folders.stream().anyMatch(folder -> Files.exists(folder.resolve(name))) || linker.test(name);
    }

    private static boolean loads(String name) {
        try (NativeLibrary loaded = NativeLibrary.getInstance(name)) {
            return loaded.getFile() != null;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
