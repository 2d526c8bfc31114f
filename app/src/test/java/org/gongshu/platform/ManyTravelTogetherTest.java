package org.gongshu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyTravelTogetherTest {

    private static final int WORTH_IT = 12;
    private static final int LONGEST = 100;

    private final AtomicBoolean moreToCome = new AtomicBoolean();
    private final Gathering<Integer> gathering = patientFor(Duration.ofHours(1));

    private Gathering<Integer> patientFor(Duration patience) {
        return new Gathering<>(new Gathering.Rule(WORTH_IT, 50, LONGEST, patience), moreToCome::get);
    }

    @Test
    void whoComesAloneGoesAtOnceAndAFullGroupDoesNotWaitForIt() throws Exception {
        offer(1);
        assertThat(gathering.take()).containsExactly(1);
        IntStream.range(10, 22).forEach(this::offer);
        assertThat(gathering.take()).hasSize(WORTH_IT).startsWith(10).endsWith(21);
    }

    @Test
    void aFewWaitUntilNothingIsUnderWay() throws Exception {
        offer(1);
        gathering.take();
        offer(2);
        offer(3);
        CompletableFuture<List<Integer>> next = waitingForNext(gathering);
        assertThat(next).isNotDone();
        gathering.done();
        assertThat(next.get()).containsExactly(2, 3);
    }

    @Test
    void theFirstWaitsForThoseWhoAreToCome() throws Exception {
        moreToCome.set(true);
        offer(1);
        CompletableFuture<List<Integer>> next = waitingForNext(gathering);
        assertThat(next).isNotDone();
        moreToCome.set(false);
        offer(2);
        assertThat(next.get()).containsExactly(1, 2);
    }

    @Test
    void nobodyWaitsBeyondTheirPatience() throws Exception {
        Gathering<Integer> hasty = patientFor(Duration.ofMillis(1));
        moreToCome.set(true);
        assertThat(hasty.offer(1)).isTrue();
        assertThat(hasty.take()).containsExactly(1);
        assertThat(hasty.offer(2)).isTrue();
        assertThat(hasty.take()).containsExactly(2);
    }

    @Test
    void whatWaitsWhenItClosesIsStillTakenAndNothingMoreIs() throws Exception {
        offer(1);
        gathering.take();
        offer(2);
        gathering.close();
        assertThat(gathering.offer(3)).isFalse();
        assertThat(gathering.take()).containsExactly(2);
        assertThat(gathering.take()).isEmpty();
        gathering.open();
        assertThat(gathering.offer(4)).isTrue();
    }

    @Test
    void tooManyAreTurnedAway() {
        IntStream.range(0, LONGEST).forEach(this::offer);
        assertThat(gathering.offer(0)).isFalse();
    }

    /** A thread that has begun to wait. */
    private static CompletableFuture<List<Integer>> waitingForNext(Gathering<Integer> gathering) {
        CompletableFuture<List<Integer>> next = new CompletableFuture<>();
        Thread taker = Thread.ofVirtual().start(() -> {
            try {
                next.complete(gathering.take());
            } catch (InterruptedException stopped) {
                next.completeExceptionally(stopped);
            }
        });
        while (taker.getState() != Thread.State.WAITING && taker.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return next;
    }

    private void offer(int one) {
        assertThat(gathering.offer(one)).isTrue();
    }
}
