package org.gongshu.quality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantSearch;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.RowCondition;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Page;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Paging;
import org.gongshu.store.Column;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Generation;
import org.gongshu.store.RowFilter;
import org.gongshu.store.Selection;
import org.springframework.stereotype.Component;

/**
 * What a department may know of an entry, by the grants that it has or had. A row outside of them does not exist for it:
 * otherwise doubting would tell who is in a register.
 */
@Component
class GrantedRows {

    private static final int MOST_GRANTS = 500;

    private final Grants grants;
    private final DatasetStore store;

    GrantedRows(Grants grants, DatasetStore store) {
        this.grants = grants;
        this.store = store;
    }

    List<Grant> grantsOf(Scope scope, UUID department, UUID entry) {
        GrantSearch search = new GrantSearch(null, department, null, entry, null, null);
        return switch (grants.list(scope, search, new Paging(null, MOST_GRANTS))) {
            case Outcome.Done<Page<Grant>>(Page<Grant> page) -> page.items();
            case Outcome.Refused<Page<Grant>> _ -> List.of();
        };
    }

    static boolean isGranted(Grant grant, String item) {
        return grant.terms().items().stream().anyMatch(granted -> granted.name().equals(item));
    }

    /** Whether the grant delivers all these items, and none of them through a mask. */
    static boolean isClear(Grant grant, Collection<String> items) {
        return items.stream()
                .allMatch(item -> grant.terms().items().stream()
                        .anyMatch(granted -> granted.name().equals(item) && granted.mask() == null));
    }

    /** Whether the department sees, or saw, the item as it is. */
    boolean isShownInClear(Scope scope, UUID department, UUID entry, String item) {
        return grantsOf(scope, department, entry).stream().anyMatch(grant -> isClear(grant, List.of(item)));
    }

    /** Whether one of the grants reaches the row. */
    boolean isReached(List<Grant> by, Generation generation, List<RowFilter> row) {
        return by.stream()
                .flatMap(grant -> scopeOf(grant, generation).stream())
                .distinct()
                .anyMatch(scope -> exists(generation, row, scope));
    }

    /** The grant's conditions on these data; empty where they cannot be applied, so that nothing is reached. */
    private static Optional<List<RowFilter>> scopeOf(Grant grant, Generation generation) {
        List<RowFilter> scope = new ArrayList<>();
        for (RowCondition condition : grant.terms().rows()) {
            Optional<Column> column = generation.layout().findColumn(condition.item());
            column.flatMap(condition::on).ifPresent(scope::add);
        }
        return scope.size() == grant.terms().rows().size() ? Optional.of(scope) : Optional.empty();
    }

    private boolean exists(Generation generation, List<RowFilter> row, List<RowFilter> scope) {
        Selection selection = Selection.of(generation.layout().key()).atMost(1);
        for (RowFilter filter : row) {
            selection = selection.where(filter);
        }
        for (RowFilter filter : scope) {
            selection = selection.where(filter);
        }
        List<Object[]> found = new ArrayList<>(1);
        store.read(generation, selection, found::add);
        return !found.isEmpty();
    }
}
