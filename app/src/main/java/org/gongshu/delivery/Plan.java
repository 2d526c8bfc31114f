package org.gongshu.delivery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.Column;
import org.gongshu.store.Generation;
import org.gongshu.store.RowFilter;
import org.jspecify.annotations.Nullable;

/** A grant made ready for delivery: its masks bound to its consumer, its items found in the data once per version. */
final class Plan {

    private final Grant grant;
    private final Map<String, Mask> masks;
    private volatile @Nullable Reach reach;

    Plan(Grant grant, Map<String, Mask> masks) {
        this.grant = grant;
        this.masks = Map.copyOf(masks);
    }

    Grant grant() {
        return grant;
    }

    /**
     * What the grant reaches in one version of the data.
     *
     * @param fields the granted items in the grant's order; nothing else is ever read
     * @param scope the grant's conditions on rows
     */
    record Reach(Generation generation, List<Field> fields, List<RowFilter> scope) {

        Optional<Field> find(String name) {
            return fields.stream().filter(field -> field.name().equals(name)).findFirst();
        }

        boolean isMasked() {
            return fields.stream().anyMatch(field -> field.mask() != null);
        }
    }

    /** The grant's reach in {@code generation}; refused where an item or a condition cannot be applied to it. */
    Outcome<Reach> reach(Generation generation) {
        Reach known = reach;
        if (known != null && isSame(known.generation(), generation)) {
            return Outcome.done(known);
        }
        List<Field> fields = new ArrayList<>();
        for (GrantedItem item : grant.terms().items()) {
            Optional<Column> column = generation.layout().findColumn(item.name());
            if (column.isEmpty()) {
                return gone(item.name());
            }
            fields.add(new Field(column.get(), maskOf(item)));
        }
        return scope(generation).map(scope -> keep(new Reach(generation, List.copyOf(fields), scope)));
    }

    /** A changed row gives a generation another number. */
    private static boolean isSame(Generation known, Generation generation) {
        return known.id().equals(generation.id()) && known.number() == generation.number();
    }

    private Reach keep(Reach found) {
        reach = found;
        return found;
    }

    /** A mask that is named but not there is a mistake that must not show the value. */
    private @Nullable Mask maskOf(GrantedItem item) {
        Mask mask = masks.get(item.name());
        if (item.mask() != null && mask == null) {
            throw new IllegalStateException("the mask of an item was not bound");
        }
        return mask;
    }

    private Outcome<List<RowFilter>> scope(Generation generation) {
        List<RowFilter> scope = new ArrayList<>();
        for (RowCondition condition : grant.terms().rows()) {
            Optional<Column> column = generation.layout().findColumn(condition.item());
            if (column.isEmpty()) {
                return gone(condition.item());
            }
            Optional<RowFilter> filter = filter(column.get(), condition);
            if (filter.isEmpty()) {
                return Outcome.refused(Refusal.of(DeliveryProblem.FILTER_INVALID, Map.of("name", condition.item())));
            }
            scope.add(filter.get());
        }
        return Outcome.done(List.copyOf(scope));
    }

    /** The condition on that column, or empty where a value is none of the column's type. */
    static Optional<RowFilter> filter(Column column, RowCondition condition) {
        return condition.on(column);
    }

    private static <T> Outcome<T> gone(String name) {
        return Outcome.refused(Refusal.of(DeliveryProblem.ITEM_GONE, Map.of("name", name)));
    }

    /** The plan of a grant. */
    static Plan of(Grant grant, Masks masks) {
        Map<String, Mask> bound = new HashMap<>();
        for (GrantedItem item : grant.terms().items()) {
            if (item.mask() != null) {
                bound.put(item.name(), masks.of(item.mask(), consumerOf(grant)));
            }
        }
        return new Plan(grant, bound);
    }

    private static java.util.UUID consumerOf(Grant grant) {
        return switch (grant.terms().audience()) {
            case Audience.OfDepartment(java.util.UUID department) -> department;
            case Audience.OfApplicant(java.util.UUID applicant) -> applicant;
            case Audience.Public() -> grant.terms().entry();
        };
    }
}
