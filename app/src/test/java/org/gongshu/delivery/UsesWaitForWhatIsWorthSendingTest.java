package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UsesWaitForWhatIsWorthSendingTest {

    private final UseQueue<Integer> queue = new UseQueue<>();

    @Test
    void theFirstGoesAtOnceAndAFullGroupDoesNotWaitForIt() throws Exception {
        offer(1);
        assertThat(queue.take()).containsExactly(1);
        IntStream.range(10, 22).forEach(this::offer);
        assertThat(queue.take()).hasSize(12).startsWith(10).endsWith(21);
    }

    @Test
    void aFewWaitUntilNothingIsUnderWay() throws Exception {
        offer(1);
        queue.take();
        offer(2);
        offer(3);
        CompletableFuture<List<Integer>> next = new CompletableFuture<>();
        Thread writer = Thread.ofVirtual().start(() -> {
            try {
                next.complete(queue.take());
            } catch (InterruptedException stopped) {
                next.completeExceptionally(stopped);
            }
        });
        while (writer.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(next).isNotDone();
        queue.done();
        assertThat(next.get()).containsExactly(2, 3);
    }

    @Test
    void whatWaitsWhenItClosesIsStillTakenAndNothingMoreIs() throws Exception {
        offer(1);
        queue.take();
        offer(2);
        queue.close();
        assertThat(queue.offer(3)).isFalse();
        assertThat(queue.take()).containsExactly(2);
        assertThat(queue.take()).isEmpty();
        queue.open();
        assertThat(queue.offer(4)).isTrue();
    }

    @Test
    void tooManyAreTurnedAway() {
        IntStream.range(0, UseQueue.LONGEST).forEach(this::offer);
        assertThat(queue.offer(0)).isFalse();
    }

    private void offer(int one) {
        assertThat(queue.offer(one)).isTrue();
    }
}
