package org.gongshu.opening;

import java.util.Set;
import java.util.UUID;

/**
 * What a department wants to open.
 *
 * @param items ids of the items
 * @param slug the dataset's name in addresses
 * @param licence the terms of use, in words
 */
public record Proposal(UUID entry, Set<UUID> items, String slug, String licence) {

    public Proposal {
        items = Set.copyOf(items);
    }
}
