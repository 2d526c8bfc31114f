package org.gongshu.catalog;

import java.util.UUID;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.SharingType;
import org.jspecify.annotations.Nullable;

/**
 * What is looked for in the catalog; null means anything.
 *
 * @param text occurs in the name, gist, code or an item's name
 */
public record EntrySearch(
        @Nullable String text,
        @Nullable UUID department,
        @Nullable EntryState state,
        @Nullable SharingType sharingType,
        @Nullable OpeningType openingType,
        @Nullable String category) {}
