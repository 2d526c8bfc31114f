package org.gongshu.quality;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.gongshu.catalog.Item;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Refusal;
import org.gongshu.store.Column;
import org.gongshu.store.ColumnType;
import org.gongshu.store.ColumnValues;
import org.jspecify.annotations.Nullable;

/** Whether a text can be the value of an item: its type, its length, and what it means. */
final class ValueCheck {

    private ValueCheck() {}

    /**
     * The value, empty for none; the refusal names {@code field}.
     *
     * @param text null or blank for none
     */
    static Outcome<Optional<Object>> read(Item item, Column column, @Nullable String text, String field) {
        if (text == null || text.isBlank()) {
            return item.required() || item.key()
                    ? no(QualityProblem.VALUE_REQUIRED, item, field)
                    : Outcome.done(Optional.empty());
        }
        Optional<Object> value =
                text.indexOf('\0') >= 0 || !meansWhatItShould(item, text) ? Optional.empty() : parsed(column, text);
        if (value.isEmpty()) {
            return no(QualityProblem.VALUE_INVALID, item, field);
        }
        return fits(item, column, value.get()) ? Outcome.done(value) : no(QualityProblem.VALUE_TOO_LONG, item, field);
    }

    private static Optional<Object> parsed(Column column, String text) {
        return ColumnValues.parse(column, column.type() == ColumnType.TEXT ? text : text.strip());
    }

    private static boolean meansWhatItShould(Item item, String text) {
        return switch (item.kind()) {
            case CREDIT_CODE -> CreditCode.isValid(text);
            case IDENTITY_NUMBER -> IdentityNumber.isValid(text);
            case NONE, PERSON_NAME, ORGANIZATION_NAME, PHONE, ADDRESS, BANK_CARD, DATE, DIVISION_CODE -> true;
        };
    }

    private static boolean fits(Item item, Column column, Object value) {
        return switch (value) {
            case String text -> {
                Integer length = item.length();
                yield length == null || text.codePointCount(0, text.length()) <= length;
            }
            case BigDecimal number -> fits(column, number);
            case Double number -> !number.isInfinite() && !number.isNaN();
            default -> true;
        };
    }

    private static boolean fits(Column column, BigDecimal number) {
        Integer precision = column.precision();
        if (precision == null) {
            return true;
        }
        int scale = column.scale() == null ? 0 : column.scale();
        BigDecimal plain = number.stripTrailingZeros();
        return Math.max(plain.scale(), 0) <= scale && plain.precision() - plain.scale() <= precision - scale;
    }

    private static <T> Outcome<T> no(QualityProblem problem, Item item, String field) {
        return Outcome.refused(Refusal.of(problem, Map.of("item", item.name())).at(field));
    }
}
