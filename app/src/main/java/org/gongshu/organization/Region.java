package org.gongshu.organization;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 区划: a tenant of the platform.
 *
 * @param code of GB/T 2260, six digits
 * @param parent the region it stands in, where the platform serves that one too
 * @param successor the region that took its place when the divisions changed
 */
public record Region(
        UUID id,
        String code,
        String name,
        RegionLevel level,
        @Nullable UUID parent,
        @Nullable UUID successor,
        Term term,
        int version) {}
