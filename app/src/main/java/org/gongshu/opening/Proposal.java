package org.gongshu.opening;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a department wants to open.
 *
 * @param items ids of the items
 * @param slug the dataset's name in addresses
 * @param licence the terms of use, in words
 * @param documents the id of a draft file by kind of document, such as the record of the secrecy review
 * @param promise what it keeps, where it was promised on somebody's demand
 */
public record Proposal(
        UUID entry,
        Set<UUID> items,
        String slug,
        String licence,
        Map<String, UUID> documents,
        @Nullable UUID promise) {

    public Proposal {
        items = Set.copyOf(items);
        documents = Map.copyOf(documents);
    }
}
