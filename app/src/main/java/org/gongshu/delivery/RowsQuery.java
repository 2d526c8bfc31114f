package org.gongshu.delivery;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.store.RowFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a request for rows asks: filters on granted items ({@code name=…}, {@code age.gte=18}), which of the granted
 * items it wants, and which page. Parameters that mean nothing here are refused.
 */
record RowsQuery(
        List<RowFilter> filters,
        List<Field> fields,
        @Nullable String cursor,
        int limit) {

    static final int LARGEST_PAGE = 500;
    private static final int USUAL_PAGE = 100;
    private static final Set<String> RESERVED = Set.of("limit", "cursor", "fields");
    private static final Map<String, RowCondition.Operator> OPERATORS = Map.of(
            "eq", RowCondition.Operator.EQUAL,
            "in", RowCondition.Operator.IN,
            "lt", RowCondition.Operator.LESS,
            "lte", RowCondition.Operator.AT_MOST,
            "gt", RowCondition.Operator.GREATER,
            "gte", RowCondition.Operator.AT_LEAST,
            "prefix", RowCondition.Operator.BEGINS_WITH);

    /** A parameter's name taken apart: the item it filters and how. */
    private record Named(Field field, RowCondition.Operator operator) {}

    static Outcome<RowsQuery> parse(Map<String, String[]> parameters, Plan.Reach reach) {
        List<RowFilter> filters = new ArrayList<>();
        for (Map.Entry<String, String[]> parameter : parameters.entrySet()) {
            String name = parameter.getKey();
            if (parameter.getValue().length != 1) {
                return refused(PlatformProblem.INVALID_VALUE, name);
            }
            if (!RESERVED.contains(name)) {
                Outcome<RowFilter> filter = filter(name, parameter.getValue()[0], reach);
                switch (filter) {
                    case Outcome.Done<RowFilter>(RowFilter found) -> filters.add(found);
                    case Outcome.Refused<RowFilter>(Refusal refusal) -> {
                        return Outcome.refused(refusal);
                    }
                }
            }
        }
        return fields(first(parameters, "fields"), reach)
                .then(fields -> limit(first(parameters, "limit"))
                        .map(limit -> new RowsQuery(List.copyOf(filters), fields, first(parameters, "cursor"), limit)));
    }

    private static Outcome<RowFilter> filter(String parameter, String value, Plan.Reach reach) {
        Optional<Named> named = named(parameter, reach);
        if (named.isEmpty()) {
            return refused(PlatformProblem.UNKNOWN_PARAMETER, parameter);
        }
        Field field = named.get().field();
        if (field.mask() != null) {
            return refused(DeliveryProblem.ITEM_MASKED, field.name());
        }
        RowCondition.Operator operator = named.get().operator();
        List<String> values = operator == RowCondition.Operator.IN ? List.of(value.split(",", -1)) : List.of(value);
        RowCondition condition = new RowCondition(field.name(), operator, values);
        return condition.wellFormed()
                ? Plan.filter(field.column(), condition)
                        .<Outcome<RowFilter>>map(Outcome::done)
                        .orElseGet(() -> refused(DeliveryProblem.FILTER_INVALID, parameter))
                : refused(DeliveryProblem.FILTER_INVALID, parameter);
    }

    private static Optional<Named> named(String parameter, Plan.Reach reach) {
        int dot = parameter.lastIndexOf('.');
        RowCondition.Operator operator =
                dot < 0 ? RowCondition.Operator.EQUAL : OPERATORS.get(parameter.substring(dot + 1));
        return operator == null
                ? Optional.empty()
                : reach.find(dot < 0 ? parameter : parameter.substring(0, dot))
                        .map(field -> new Named(field, operator));
    }

    private static Outcome<List<Field>> fields(@Nullable String wanted, Plan.Reach reach) {
        if (wanted == null) {
            return Outcome.done(reach.fields());
        }
        Set<Field> fields = new LinkedHashSet<>();
        for (String name : wanted.split(",", -1)) {
            Optional<Field> field = reach.find(name);
            if (field.isEmpty()) {
                return refused(DeliveryProblem.ITEM_NOT_GRANTED, name);
            }
            fields.add(field.get());
        }
        return Outcome.done(List.copyOf(fields));
    }

    private static Outcome<Integer> limit(@Nullable String limit) {
        if (limit == null) {
            return Outcome.done(USUAL_PAGE);
        }
        try {
            int number = Integer.parseInt(limit);
            return number >= 1 && number <= LARGEST_PAGE
                    ? Outcome.done(number)
                    : refused(PlatformProblem.INVALID_VALUE, "limit");
        } catch (NumberFormatException _) {
            return refused(PlatformProblem.INVALID_VALUE, "limit");
        }
    }

    private static @Nullable String first(Map<String, String[]> parameters, String name) {
        String[] values = parameters.get(name);
        return values == null ? null : values[0];
    }

    private static <T> Outcome<T> refused(org.gongshu.kernel.ProblemCode problem, String name) {
        return Outcome.refused(Refusal.of(problem, Map.of("name", name)).at(name));
    }
}
