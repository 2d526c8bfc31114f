package org.gongshu.opening;

import java.util.Set;
import java.util.UUID;

/**
 * What a department wants to open.
 *
 * @param items ids of the items
 * @param slug the dataset's name in addresses
 * @param licence the terms of use, in words
 * @param documents kinds of the documents that come with it, such as the record of the secrecy review
 */
public record Proposal(UUID entry, Set<UUID> items, String slug, String licence, Set<String> documents) {

    public Proposal {
        items = Set.copyOf(items);
        documents = Set.copyOf(documents);
    }
}
