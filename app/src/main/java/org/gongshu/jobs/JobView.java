package org.gongshu.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A job as administrators see it; {@code fault} names the kind of error and never a value. */
public record JobView(
        UUID id,
        String kind,
        String state,
        int attempts,
        Instant submittedAt,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant nextAt,
        @Nullable String fault) {}
