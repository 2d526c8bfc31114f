package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.gongshu.kernel.Ids;
import org.junit.jupiter.api.Test;

class GrantCacheTrustsItselfForTwoSecondsTest {

    private final UUID id = Ids.next();
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicReference<String> stored = new AtomicReference<>("open");
    private final AtomicReference<Runnable> whileLoading = new AtomicReference<>(() -> {});
    private final GrantCache<String> cache = new GrantCache<>(this::load, nanos::get);

    @Test
    void beforeItHasAskedItReadsEveryTime() {
        assertThat(cache.find(id)).contains("open");
        stored.set("revoked");
        assertThat(cache.find(id)).contains("revoked");
    }

    @Test
    void afterTwoSecondsWithoutAnAnswerItReadsEveryTime() {
        cache.accept(nanos.get(), 1, List.of());
        assertThat(cache.find(id)).contains("open");
        stored.set("revoked");
        nanos.addAndGet(GrantCache.TRUSTED_FOR.toNanos());
        assertThat(cache.find(id)).contains("open");
        nanos.addAndGet(1);
        assertThat(cache.find(id)).contains("revoked");
    }

    @Test
    void anAnswerCountsFromWhenItWasAskedFor() {
        nanos.set(Duration.ofSeconds(10).toNanos());
        cache.accept(Duration.ofSeconds(7).toNanos(), 1, List.of());
        cache.find(id);
        stored.set("revoked");
        assertThat(cache.find(id)).contains("revoked");
    }

    @Test
    void aChangeBetweenReadingAndKeepingIsNotLost() {
        cache.accept(nanos.get(), 1, List.of());
        whileLoading.set(() -> {
            stored.set("revoked");
            cache.accept(nanos.get(), 2, List.of(id));
        });
        cache.find(id);
        whileLoading.set(() -> {});
        assertThat(cache.find(id)).contains("revoked");
    }

    @Test
    void whatIsNotThereIsNotKept() {
        cache.accept(nanos.get(), 1, List.of());
        stored.set(null);
        assertThat(cache.find(id)).isEmpty();
        stored.set("open");
        assertThat(cache.find(id)).contains("open");
    }

    private Optional<String> load(UUID wanted) {
        String found = stored.get();
        whileLoading.get().run();
        return Optional.ofNullable(found);
    }
}
