// SPDX-License-Identifier: EPL-2.0

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs the tests named as {@code Class#method}, whatever their parameters, and tells which failed; exit code 2: none found. */
final class RunTest {
    private RunTest() {}

    public static void main(String[] tests) {
        Set<String> wanted = Set.of(tests);
        PostDiscoveryFilter named = test -> FilterResult.includedIf(isWanted(test, wanted));
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(tests)
                        .map(test -> DiscoverySelectors.selectClass(test.substring(0, test.indexOf('#'))))
                        .collect(Collectors.toList()))
                .filters(named)
                .build();
        AtomicInteger count = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        LauncherFactory.create().execute(request, new TestExecutionListener() {
            @Override
            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                if (test.isTest()) {
                    count.incrementAndGet();
                    System.out.println("RAN " + nameOf(test.getSource().orElse(null)));
                }
                if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                    failures.incrementAndGet();
                    System.out.println("FAILED " + nameOf(test.getSource().orElse(null)) + " " + firstLine(result));
                }
            }
        });
        // Threads of a broken engine may never end.
        System.out.flush();
        Runtime.getRuntime().halt(count.get() == 0 && failures.get() == 0 ? 2 : failures.get() > 0 ? 1 : 0);
    }

    private static boolean isWanted(TestDescriptor test, Set<String> wanted) {
        return test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(source -> wanted.contains(nameOf(source)))
                .orElse(!test.isTest());
    }

    private static String nameOf(Object source) {
        return source instanceof MethodSource method ? method.getClassName() + "#" + method.getMethodName() : "";
    }

    private static String firstLine(TestExecutionResult result) {
        Optional<String> message = result.getThrowable().map(String::valueOf);
        return message.orElse("").lines().findFirst().orElse("");
    }
}
