// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * A script that chooses proxies: JavaScript with a function {@code FindProxyForURL(url, host)}, as browsers have known it since
 * Netscape Navigator 2 (proxy auto-configuration). It is somebody else's program: it is interpreted, sees no class of Java and
 * nothing of this computer but names and addresses of hosts and the time, and is abandoned when it takes too long or too much memory. Thread-safe.
 */
final class PacScript {
    private static final Duration LONGEST_RUN = Duration.ofSeconds(10);
    private static final int INSTRUCTIONS_BETWEEN_LOOKS = 1_000;
    private static final int DEEPEST_STACK = 500;
    /** In bytes, what was thrown away again included; scripts of companies take a hundredth of it. */
    private static final long MOST_MEMORY = 256L * 1024 * 1024;

    private final String source;
    private final Clock clock;
    private final PacHosts hosts;
    private final Duration longestRun;

    /**
     * @param source the script
     * @param clock the time in the zone of the person
     * @param hosts finds addresses
     */
    PacScript(String source, Clock clock, PacHosts hosts) {
        this(source, clock, hosts, LONGEST_RUN);
    }

    PacScript(String source, Clock clock, PacHosts hosts, Duration longestRun) {
        this.source = source;
        this.clock = clock;
        this.hosts = hosts;
        this.longestRun = longestRun;
    }

    /** A script that fails, or does not come to an end. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Thrown through the script, which cannot catch it. */
    private static final class Stopped extends Error {
        private static final long serialVersionUID = 1L;

        Stopped(String reason) {
            super(reason, null, false, false);
        }
    }

    /**
     * Asks the script.
     *
     * @param target the address; the script is told its scheme, host and port only
     * @return such as {@code PROXY proxy.example:8080; DIRECT}
     * @throws Failure when it does not answer
     */
    String choose(URI target) throws Failure {
        FutureTask<String> run = new FutureTask<>(() -> run(target));
        // A thread of its own, since a regular expression can keep it busy where nobody looks at the time.
        try (var threads = new Abandoning()) {
            threads.start(run);
            return run.get(longestRun.toMillis() * 2, TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new Failure("The script failed: " + e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new Failure("The script does not come to an end", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure("Interrupted", e);
        }
    }

    /** Threads that nobody waits for. */
    private static final class Abandoning implements AutoCloseable {
        private final java.util.concurrent.ExecutorService service = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("pac").factory());

        void start(Runnable task) {
            service.execute(task);
        }

        @Override
        public void close() {
            service.shutdownNow();
        }
    }

    private String run(URI target) {
        Context context = new Sandbox(System.nanoTime() + longestRun.toNanos()).enterContext();
        try {
            ScriptableObject scope = context.initSafeStandardObjects();
            new PacFunctions(clock, hosts).defineIn(scope);
            context.evaluateString(scope, source, "pac", 1, null);
            Object function = ScriptableObject.getProperty(scope, "FindProxyForURL");
            if (!(function instanceof Function choose)) {
                throw new IllegalStateException("There is no function FindProxyForURL");
            }
            String port = target.getPort() < 0 ? "" : ":" + target.getPort();
            String shown = target.getScheme() + "://" + target.getHost() + port + '/';
            Object[] arguments = {shown, target.getHost()};
            return Context.toString(choose.call(context, scope, scope, arguments));
        } finally {
            Context.exit();
        }
    }

    /** Where scripts run. */
    private static final class Sandbox extends ContextFactory {
        private final ThreadMXBean threads = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);
        private final long allocatedBefore = threads.getCurrentThreadAllocatedBytes();
        private final long end;

        Sandbox(long end) {
            this.end = end;
        }

        @Override
        protected Context makeContext() {
            Context context = super.makeContext();
            context.setInterpretedMode(true);
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInstructionObserverThreshold(INSTRUCTIONS_BETWEEN_LOOKS);
            context.setMaximumInterpreterStackDepth(DEEPEST_STACK);
            context.setClassShutter(name -> false);
            return context;
        }

        @Override
        protected void observeInstructionCount(Context context, int count) {
            if (System.nanoTime() > end || Thread.currentThread().isInterrupted()) {
                throw new Stopped("It takes too long");
            }
            if (threads.getCurrentThreadAllocatedBytes() - allocatedBefore > MOST_MEMORY) {
                throw new Stopped("It takes too much memory");
            }
        }
    }
}
