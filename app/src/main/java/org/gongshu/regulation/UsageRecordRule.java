package org.gongshu.regulation;

import java.util.List;
import java.util.Set;
import org.gongshu.kernel.ArticleRef;
import org.jspecify.annotations.Nullable;

/**
 * What is recorded of each use.
 *
 * @param retention how long it is kept at least; null where the text is silent (then it is kept)
 * @param readers who may read it beside the user department's own
 */
public record UsageRecordRule(
        List<Field> fields, @Nullable Retention retention, Set<PartyRole> readers, ArticleRef article) {

    public UsageRecordRule {
        fields = List.copyOf(fields);
        readers = Set.copyOf(readers);
    }

    /** A field with the label that the text gives it. */
    public record Field(RecordField field, Text label) {}

    /** A period of keeping. */
    public record Retention(int amount, Unit unit, ArticleRef article) {}

    /** Units of periods of keeping. */
    public enum Unit implements Word {
        DAYS,
        MONTHS,
        YEARS
    }
}
