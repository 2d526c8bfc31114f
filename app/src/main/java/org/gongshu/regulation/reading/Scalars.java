package org.gongshu.regulation.reading;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.regulation.RuleRef;
import org.gongshu.regulation.Word;
import org.jspecify.annotations.Nullable;

/** Single values of the files: text, numbers, days, words of the vocabulary, articles and names of rules. */
record Scalars(String regulation) {

    /** An article of the same regulation; with an id before it, of another one. */
    static final Pattern ARTICLE = Pattern.compile("([a-z0-9-]+#)?[1-9][0-9]{0,3}(\\.[1-9][0-9]{0,2}){0,2}");

    static final Pattern RULE = Pattern.compile("[a-z-]+/[a-z0-9-]+");

    /** What stands where something unknown stood. */
    record Wanted(String zh, String en) {}

    /** Whether a record of this type is written as a single value. */
    static boolean knows(Class<?> type) {
        return type == ArticleRef.class || type == RuleRef.class;
    }

    /** {@code value} as {@code type}, or null where it is not one. */
    @Nullable
    Object convert(Class<?> type, Object value) {
        if (type == boolean.class) {
            return value instanceof Boolean truth ? truth : null;
        }
        if (type == int.class || type == Integer.class) {
            return value instanceof Integer number && number >= 0 ? number : null;
        }
        return value instanceof String text ? fromText(type, text) : null;
    }

    private @Nullable Object fromText(Class<?> type, String text) {
        if (type == String.class) {
            return text.isBlank() ? null : text;
        }
        if (type == ArticleRef.class) {
            return ARTICLE.matcher(text).matches() ? article(text) : null;
        }
        if (type == RuleRef.class) {
            return rule(text);
        }
        return type == LocalDate.class ? day(text) : word(type, text);
    }

    private ArticleRef article(String text) {
        int mark = text.indexOf('#');
        return mark < 0
                ? new ArticleRef(regulation, text)
                : new ArticleRef(text.substring(0, mark), text.substring(mark + 1));
    }

    private static @Nullable RuleRef rule(String text) {
        if (!RULE.matcher(text).matches()) {
            return null;
        }
        int slash = text.indexOf('/');
        Object type = word(RuleRef.Type.class, text.substring(0, slash));
        return type == null ? null : new RuleRef((RuleRef.Type) type, text.substring(slash + 1));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    private static @Nullable Object word(Class<?> type, String text) {
        return Arrays.stream(constants(type))
                .filter(constant -> wordOf(constant).equals(text))
                .findFirst()
                .orElse(null);
    }

    private static Object[] constants(Class<?> type) {
        Object[] constants = type.getEnumConstants();
        if (constants == null) {
            throw new IllegalStateException("No single value: " + type);
        }
        return constants;
    }

    /** The words of a vocabulary in the order of the source. */
    static List<String> words(Class<?> type) {
        return Arrays.stream(constants(type)).map(Scalars::wordOf).toList();
    }

    private static String wordOf(Object constant) {
        return switch (constant) {
            case Word word -> word.word();
            case BasisLevel level -> level.word();
            default -> throw new IllegalStateException("No word: " + constant);
        };
    }

    static Wanted wanted(Class<?> type) {
        if (type.isEnum()) {
            return new Wanted("可以写：" + words(type) + "。", "known are " + words(type) + ".");
        }
        if (type == boolean.class) {
            return new Wanted("要写 true 或 false。", "true or false is wanted.");
        }
        if (type == int.class || type == Integer.class) {
            return new Wanted("要写非负整数。", "a whole number from 0 is wanted.");
        }
        if (type == ArticleRef.class) {
            return new Wanted("条号要写成加引号的 \"18\" 或 \"18.2\"。", "an article is written \"18\" or \"18.2\", quoted.");
        }
        if (type == LocalDate.class) {
            return new Wanted("日期要写成 2026-09-20。", "a day is written 2026-09-20.");
        }
        return new Wanted("要写文字。", "text is wanted.");
    }
}
