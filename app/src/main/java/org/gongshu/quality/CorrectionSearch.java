package org.gongshu.quality;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which corrections are looked for; null matches all. */
public record CorrectionSearch(
        @Nullable UUID raiser,
        @Nullable UUID provider,
        @Nullable UUID entry,
        @Nullable Boolean open) {}
