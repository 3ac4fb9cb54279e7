// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes change one configuration at the same time. */
class ConcurrentConfigurationTest {
    private static final int PROCESSES = 3;
    private static final int CHANGES = 25;

    @TempDir
    Path folder;

    @Test
    void noChangeOfAnyOfSeveralProcessesIsLost() throws Exception {
        Path file = folder.resolve("configuration.xmi");
        List<Process> processes = new ArrayList<>();
        for (int number = 0; number < PROCESSES; number++) {
            processes.add(start(file, number));
        }
        for (Process process : processes) {
            assertEquals(0, process.waitFor());
        }

        Configuration configuration = new ConfigurationStore(file, damaged -> {
                    throw new AssertionError("Damaged: " + damaged);
                })
                .load();
        assertEquals(PROCESSES * CHANGES, configuration.getAccounts().size());
    }

    private static Process start(Path file, int number) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                        java.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Adder.class.getName(),
                        file.toString(),
                        Integer.toString(number))
                .inheritIO()
                .start();
    }

    /** The main class of one of the processes: adds accounts, one change each. */
    static final class Adder {
        private Adder() {}

        public static void main(String[] arguments) throws IOException {
            ConfigurationStore store = new ConfigurationStore(Path.of(arguments[0]), damaged -> {
                throw new AssertionError("Damaged: " + damaged);
            });
            for (int change = 0; change < CHANGES; change++) {
                String id = arguments[1] + '-' + change;
                store.update(configuration -> {
                    Account account = ModelFactory.eINSTANCE.createAccount();
                    account.setId(id);
                    configuration.getAccounts().add(account);
                });
            }
        }
    }
}
