package org.gongshu.kernel;

import java.util.Set;
import java.util.UUID;

/**
 * The regions a piece of work may see. Every query takes one; the database fences the same regions again by row-level
 * security.
 */
public sealed interface Scope {

    /** These regions only. */
    record Regions(Set<UUID> ids) implements Scope {
        public Regions {
            ids = Set.copyOf(ids);
        }
    }

    /** Every region: background work of the platform itself, never a request of a person or system. */
    record Everywhere() implements Scope {}

    static Scope of(UUID region) {
        return new Regions(Set.of(region));
    }

    static Scope everywhere() {
        return new Everywhere();
    }
}
