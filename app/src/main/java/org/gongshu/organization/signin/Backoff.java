package org.gongshu.organization.signin;

import java.time.Duration;

/** How long a login or an address must wait after failures: nothing at first, then twice as long each time. */
record Backoff(int free, Duration first, Duration longest) {

    static final Backoff OF_LOGIN = new Backoff(5, Duration.ofSeconds(30), Duration.ofMinutes(30));
    static final Backoff OF_ADDRESS = new Backoff(50, Duration.ofSeconds(30), Duration.ofMinutes(10));

    /** After this long without a failure, earlier ones are forgotten. */
    static final Duration MEMORY = Duration.ofHours(2);

    Duration after(int failures) {
        int doublings = failures - free;
        if (doublings < 0) {
            return Duration.ZERO;
        }
        Duration wait = first.multipliedBy(1L << Math.min(doublings, 20));
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
