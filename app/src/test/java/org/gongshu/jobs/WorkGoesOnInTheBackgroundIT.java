package org.gongshu.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class WorkGoesOnInTheBackgroundIT {

    @Autowired
    private Jobs jobs;

    @Autowired
    private Database database;

    @Autowired
    private CountingHandler counting;

    @Autowired
    private MovableClock clock;

    @Test
    void aSubmittedJobIsDone() {
        UUID ticket = Ids.next();
        UUID job = submit(ticket, 0);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(job)).isEqualTo("done"));
        assertThat(counting.attemptsOf(ticket)).isEqualTo(1);
    }

    @Test
    void aJobIsDoneAtOnceOnWhateverDayThePlatformStands() {
        try {
            clock.moveTo(Instant.now().plus(Duration.ofDays(3650)));
            UUID job = submit(Ids.next(), 1);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(stateOf(job)).isEqualTo("done"));
        } finally {
            clock.reset();
        }
    }

    @Test
    void aFailingJobIsTriedAgainAndItsFaultNamesNoValue() {
        UUID ticket = Ids.next();
        UUID job = submit(ticket, 1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stateOf(job)).isEqualTo("done"));
        assertThat(counting.attemptsOf(ticket)).isEqualTo(2);
    }

    @Test
    void aJobThatNeverSucceedsIsGivenUp() {
        UUID ticket = Ids.next();
        UUID job = submit(ticket, 99);
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stateOf(job)).isEqualTo("failed"));
        assertThat(counting.attemptsOf(ticket)).isEqualTo(2);
        assertThat(counting.givenUp).containsKey(ticket);
        assertThat(jobs.find(job).orElseThrow().fault())
                .startsWith("IllegalStateException at ")
                .doesNotContain("secret");
    }

    @Test
    void aJobOfARefusedChangeNeverExisted() {
        UUID[] job = new UUID[1];
        database.write(Scope.everywhere(), () -> {
            job[0] = jobs.submit(CountingHandler.KIND, new CountingHandler.Ticket(Ids.next(), 0));
            return Outcome.refused(PlatformProblem.FORBIDDEN);
        });
        assertThat(jobs.find(job[0])).isEmpty();
    }

    @Test
    void aJobOutsideATransactionIsABug() {
        assertThatThrownBy(() -> jobs.submit(CountingHandler.KIND, Map.of())).isInstanceOf(IllegalStateException.class);
    }

    private UUID submit(UUID ticket, int failures) {
        return database.write(
                Scope.everywhere(),
                () -> jobs.submit(CountingHandler.KIND, new CountingHandler.Ticket(ticket, failures)));
    }

    private String stateOf(UUID job) {
        return jobs.find(job).orElseThrow().state();
    }
}
