package org.gongshu.organization.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff(5, Duration.ofSeconds(30), Duration.ofMinutes(30));

    @Test
    void theFifthFailureIsTheFirstThatCosts() {
        assertThat(backoff.after(4)).isZero();
        assertThat(backoff.after(5)).isEqualTo(Duration.ofSeconds(30));
        assertThat(backoff.after(6)).isEqualTo(Duration.ofMinutes(1));
    }

    @Property
    void theWaitNeverShrinksNorPassesTheLongest(@ForAll @IntRange(max = 100_000) int failures) {
        assertThat(backoff.after(failures + 1)).isGreaterThanOrEqualTo(backoff.after(failures));
        assertThat(backoff.after(failures)).isLessThanOrEqualTo(Duration.ofMinutes(30));
    }
}
