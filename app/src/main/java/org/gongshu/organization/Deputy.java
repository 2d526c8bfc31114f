package org.gongshu.organization;

import java.util.Set;
import java.util.UUID;

/**
 * 委托代办: while {@code absent}, who holds the post, is away, {@code deputy} acts for them, shown as "B for A".
 *
 * @param kinds the kinds of case this covers; empty means all
 */
public record Deputy(
        UUID id,
        UUID region,
        UUID post,
        UUID absent,
        UUID deputy,
        Set<String> kinds,
        String reason,
        Term term,
        int version) {

    public Deputy {
        kinds = Set.copyOf(kinds);
    }
}
