// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import javax.net.ssl.SSLContext;

/**
 * What a session takes from outside, so that tests can give something else.
 *
 * @param timeouts how long to wait for a server
 * @param trust whom to trust; asked for once, at the first https connection, since it takes long to load
 * @param random spreads retries, so that many clients do not come back in one moment
 * @param pause waits between retries
 */
public record HttpEnvironment(Timeouts timeouts, Supplier<SSLContext> trust, RandomGenerator random, Pause pause) {
    /** The real world. */
    public static HttpEnvironment real() {
        return new HttpEnvironment(
                Timeouts.DEFAULT, Trust::ofThisComputer, RandomGenerator.getDefault(), Thread::sleep);
    }
}
