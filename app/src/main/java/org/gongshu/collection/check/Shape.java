package org.gongshu.collection.check;

import java.util.List;
import org.gongshu.collection.QualityRule;
import org.jspecify.annotations.Nullable;

/** What a delivered table must look like. */
public record Shape(List<Item> items, List<QualityRule> rules) {

    public Shape {
        items = List.copyOf(items);
        rules = List.copyOf(rules);
    }

    /** How the values of an item are written. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        REAL,
        TRUTH,
        DATE,
        TIMESTAMP
    }

    /**
     * A column that the table must have.
     *
     * @param name as people write it in the header
     * @param column as the catalog calls it; a header may use either
     * @param length characters of a text or digits of a decimal at most, null without limit
     * @param scale digits of a decimal behind the point at most, null without limit
     * @param lookup whether rows are looked for by it
     */
    public record Item(
            String name,
            String column,
            Kind kind,
            @Nullable Integer length,
            @Nullable Integer scale,
            boolean required,
            boolean key,
            boolean lookup) {}

    List<QualityRule> rulesOf(Item item) {
        return rules.stream().filter(rule -> rule.item().equals(item.column())).toList();
    }
}
