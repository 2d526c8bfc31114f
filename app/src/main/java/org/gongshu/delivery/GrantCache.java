package org.gongshu.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * What this node knows of grants. It trusts itself only while it has asked the database within the last two seconds
 * which grants changed; after that every request reads the database again, so that a node cut off from its changes
 * cannot go on delivering under a revoked grant.
 *
 * @param <T> what is kept of a grant
 */
final class GrantCache<T> {

    static final Duration TRUSTED_FOR = Duration.ofSeconds(2);

    private final Function<UUID, Optional<T>> loader;
    private final LongSupplier nanos;
    private final ConcurrentHashMap<UUID, T> known = new ConcurrentHashMap<>();
    private volatile long seenEpoch = -1;
    private volatile long askedAt;

    GrantCache(Function<UUID, Optional<T>> loader, LongSupplier nanos) {
        this.loader = loader;
        this.nanos = nanos;
        this.askedAt = nanos.getAsLong() - TRUSTED_FOR.toNanos() - 1;
    }

    /** The grant as it was at most two seconds ago. */
    Optional<T> find(UUID id) {
        if (nanos.getAsLong() - askedAt > TRUSTED_FOR.toNanos()) {
            return loader.apply(id);
        }
        T cached = known.get(id);
        return cached != null ? Optional.of(cached) : load(id);
    }

    long seenEpoch() {
        return seenEpoch;
    }

    /**
     * Forgets what changed.
     *
     * @param asked when the question was sent, in nanoseconds: what changed later is not in the answer
     */
    void accept(long asked, long epoch, List<UUID> changed) {
        boolean first = seenEpoch < 0;
        seenEpoch = epoch;
        if (first) {
            known.clear();
        } else {
            changed.forEach(known::remove);
        }
        askedAt = asked;
    }

    void forgetAll() {
        known.clear();
    }

    /** A change may be announced between reading the grant and keeping it: then it is not kept. */
    private Optional<T> load(UUID id) {
        long before = seenEpoch;
        Optional<T> loaded = loader.apply(id);
        loaded.ifPresent(grant -> {
            known.put(id, grant);
            if (seenEpoch != before) {
                known.remove(id, grant);
            }
        });
        return loaded;
    }
}
