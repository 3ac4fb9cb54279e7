// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.network;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.ConnectTimeoutException;

/**
 * Whether and when a request is sent again. Only causes that a short while can mend are worth it, and only requests whose
 * repetition cannot do harm: those that change nothing, and those whose earlier attempt certainly did nothing, unless what
 * guarded them may have become untrue meanwhile ({@link Request#once}).
 */
final class RetryPolicy {
    private static final int ATTEMPTS = 3;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(300);
    /** A longer wait demanded by the server is left to the caller, who has other things to do meanwhile. */
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(20);

    /** A server that asks for more is asked again all the same. */
    private static final Duration LONGEST_DEMAND = Duration.ofMinutes(30);

    /**
     * RFC 6585, 4. Nextcloud says so, without a time, when it suspects guessing of passwords ({@code MaxDelayReached}): who
     * asks again at once is heard no sooner.
     */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final Duration AFTER_TOO_MANY = Duration.ofMinutes(1);

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,9}");

    private final RandomGenerator random;

    RetryPolicy(RandomGenerator random) {
        this.random = random;
    }

    /** How long to wait before sending again, or empty to give the answer to the caller. */
    Optional<Duration> pauseAfter(Request request, Answer answer, int attempt) {
        boolean undone = answer.status() == TOO_MANY_REQUESTS || answer.status() == 503;
        boolean mendable = undone || request.isSafe() && (answer.status() == 502 || answer.status() == 504);
        boolean maintenance = answer.header("X-Nextcloud-Maintenance-Mode").equals("1");
        if (attempt >= ATTEMPTS || request.isOnce() || !mendable || maintenance) {
            return Optional.empty();
        }
        if (answer.header("Retry-After").isEmpty()) {
            if (answer.status() == TOO_MANY_REQUESTS) {
                return Optional.empty();
            }
            return Optional.of(backoff(attempt));
        }
        Duration demanded = demandedPause(answer);
        return demanded.isZero() || demanded.compareTo(LONGEST_PAUSE) > 0
                ? Optional.empty()
                : Optional.of(demanded.plus(jitter(FIRST_PAUSE)));
    }

    /**
     * How long the server wants to be left alone, zero when it does not say; some time where it was asked too often. The form with a date (RFC 9110, 10.2.3) is
     * left aside: it needs clocks that agree.
     */
    static Duration demandedPause(Answer answer) {
        String retryAfter = answer.header("Retry-After");
        if (!SECONDS.matcher(retryAfter).matches()) {
            return answer.status() == TOO_MANY_REQUESTS ? AFTER_TOO_MANY : Duration.ZERO;
        }
        Duration demanded = Duration.ofSeconds(Integer.parseInt(retryAfter));
        return demanded.compareTo(LONGEST_DEMAND) > 0 ? LONGEST_DEMAND : demanded;
    }

    /** How long to wait before sending again, or empty to give up. */
    Optional<Duration> pauseAfter(Request request, IOException failure, int attempt) {
        IOException reason = failure instanceof ProxyUnreachableException e ? e.reason() : failure;
        boolean nothingSent = reason instanceof ConnectException
                || reason instanceof ConnectTimeoutException
                || reason instanceof NoRouteToHostException;
        boolean mendable = nothingSent || request.isSafe() && !Failures.isPermanent(failure);
        return attempt < ATTEMPTS && !request.isOnce() && mendable ? Optional.of(backoff(attempt)) : Optional.empty();
    }

    private Duration backoff(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << 2 * (attempt - 1));
        return pause.plus(jitter(pause));
    }

    private Duration jitter(Duration most) {
        return Duration.ofMillis(random.nextLong(most.toMillis() + 1));
    }
}
