package org.gongshu.sharing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.gongshu.delivery.RowCondition;
import org.gongshu.regulation.DeliveryMode;

/**
 * What is wanted of one entry, in one way.
 *
 * @param items ids of the items
 * @param systems ids of the applicant's own information systems that shall fetch
 */
public record Wanted(UUID entry, DeliveryMode mode, Set<UUID> items, List<RowCondition> rows, Set<UUID> systems) {

    public Wanted {
        items = Set.copyOf(items);
        rows = List.copyOf(rows);
        systems = Set.copyOf(systems);
    }
}
