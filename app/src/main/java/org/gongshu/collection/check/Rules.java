package org.gongshu.collection.check;

import java.util.Set;
import java.util.regex.Pattern;
import org.gongshu.collection.Check;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.Reason;
import org.gongshu.collection.Severity;
import org.gongshu.kernel.CreditCode;
import org.gongshu.kernel.IdentityNumber;
import org.jspecify.annotations.Nullable;

/** Rules made ready to be asked a million times. */
final class Rules {

    private static final Pattern PHONE = Pattern.compile(
            "(?:\\+?86[- ]?)?1[3-9][0-9]{9}" + "|(?:0[0-9]{2,3}[- ]?)?[2-9][0-9]{6,7}(?:[-转][0-9]{1,6})?");
    private static final Pattern DIVISION = Pattern.compile("[1-9][0-9]{5}(?:[0-9]{3}){0,2}");

    private Rules() {}

    /** One rule of one item. */
    record Rule(Test test, Severity severity) {}

    /** Says what is wrong with a value that is there. */
    interface Test {
        @Nullable
        Reason wrongWith(CharSequence value);
    }

    static Rule ready(QualityRule rule) {
        return new Rule(test(rule.check()), rule.severity());
    }

    private static Test test(Check check) {
        return switch (check) {
            case Check.Required() -> _ -> null;
            case Check.Length(int least, int most) -> value -> length(value, least, most);
            case Check.Form(var form) -> value -> form.matches(value) ? null : Reason.PATTERN;
            case Check.CreditCode() -> value -> CreditCode.isValid(value) ? null : Reason.CREDIT_CODE;
            case Check.IdentityNumber() -> value -> IdentityNumber.isValid(value) ? null : Reason.IDENTITY_NUMBER;
            case Check.Phone() -> value -> PHONE.matcher(value).matches() ? null : Reason.PHONE;
            case Check.DateRange range -> value -> within(value, range);
            case Check.CodeList(var codes) -> {
                Set<String> known = Set.copyOf(codes);
                yield value -> known.contains(value.toString()) ? null : Reason.CODE_LIST;
            }
            case Check.DivisionCode() -> value -> DIVISION.matcher(value).matches() ? null : Reason.DIVISION_CODE;
        };
    }

    private static @Nullable Reason length(CharSequence value, int least, int most) {
        int length = Character.codePointCount(value, 0, value.length());
        return length < least ? Reason.TOO_SHORT : length > most ? Reason.TOO_LONG : null;
    }

    /** A value that is no day is told by its type, not here. */
    private static @Nullable Reason within(CharSequence value, Check.DateRange range) {
        long time = Days.time(value);
        if (time == Days.NONE) {
            return null;
        }
        long day = Math.floorDiv(time, 86_400_000_000L);
        boolean before = range.from() != null && day < range.from().toEpochDay();
        boolean after = range.until() != null && day > range.until().toEpochDay();
        return before || after ? Reason.DATE_RANGE : null;
    }
}
