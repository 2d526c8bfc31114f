package org.gongshu.delivery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongshu.kernel.CanonicalJson;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnValues;
import org.gongshu.store.RowFilter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One condition on rows: an item's field name, an operator and its values. Several conditions all hold. It is never text of a query
 * language; the item need not be granted itself, since the provider's conditions are not seen in the answer.
 */
public record RowCondition(String item, Operator operator, List<String> values) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_VALUES = 1_000;

    /** How a value is compared; the number of values that each takes follows from it. */
    public enum Operator {
        EQUAL,
        NOT_EQUAL,
        IN,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST,
        BEGINS_WITH,
        IS_MISSING,
        IS_PRESENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Operator ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }

        boolean takes(int values) {
            return switch (this) {
                case IS_MISSING, IS_PRESENT -> values == 0;
                case IN -> values > 0 && values <= MOST_VALUES;
                case EQUAL, NOT_EQUAL, LESS, AT_MOST, GREATER, AT_LEAST, BEGINS_WITH -> values == 1;
            };
        }
    }

    public RowCondition {
        values = List.copyOf(values);
    }

    /** Whether the operator has as many values as it needs. */
    public boolean wellFormed() {
        return operator.takes(values.size());
    }

    /** The condition on that column of a dataset, or empty where a value is none of the column's type. */
    public Optional<RowFilter> on(Column column) {
        List<Object> parsed = new ArrayList<>();
        for (String text : values) {
            Optional<Object> value =
                    operator == Operator.BEGINS_WITH ? Optional.of(text) : ColumnValues.parse(column, text);
            if (value.isEmpty() || text.indexOf('\0') >= 0) {
                return Optional.empty();
            }
            parsed.add(value.get());
        }
        return Optional.of(new RowFilter(column.name(), comparison(), parsed));
    }

    private RowFilter.Comparison comparison() {
        return switch (operator) {
            case EQUAL -> RowFilter.Comparison.EQUAL;
            case NOT_EQUAL -> RowFilter.Comparison.NOT_EQUAL;
            case IN -> RowFilter.Comparison.IN;
            case LESS -> RowFilter.Comparison.LESS;
            case AT_MOST -> RowFilter.Comparison.AT_MOST;
            case GREATER -> RowFilter.Comparison.GREATER;
            case AT_LEAST -> RowFilter.Comparison.AT_LEAST;
            case BEGINS_WITH -> RowFilter.Comparison.BEGINS_WITH;
            case IS_MISSING -> RowFilter.Comparison.IS_MISSING;
            case IS_PRESENT -> RowFilter.Comparison.IS_PRESENT;
        };
    }

    /** The one spelling of this condition, for comparing what was asked with what is granted. */
    public String canonical() {
        return CanonicalJson.text(Map.of("item", item, "operator", operator.word(), "values", values));
    }

    /** Reads the canonical spelling; empty where it is none. */
    public static Optional<RowCondition> parse(String canonical) {
        try {
            JsonNode node = JSON.readTree(canonical);
            List<String> values = node.required("values").values().stream()
                    .map(JsonNode::asString)
                    .toList();
            RowCondition condition = new RowCondition(
                    node.required("item").asString(),
                    Operator.ofWord(node.required("operator").asString()),
                    values);
            return condition.wellFormed() && condition.canonical().equals(canonical)
                    ? Optional.of(condition)
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
