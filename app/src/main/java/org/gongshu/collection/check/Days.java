package org.gongshu.collection.check;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * Days and times as registers write them: {@code 2024-02-29}, {@code 2024/2/9}, {@code 2024.02.29}, {@code 20240229},
 * {@code 2024年2月29日}, with {@code T} or a blank before {@code 23:59}, {@code 23:59:59} or {@code 23:59:59.123456}.
 */
final class Days {

    /** Neither a day nor a time. */
    static final long NONE = Long.MIN_VALUE;

    private static final int MICROS = 1_000_000;

    private Days() {}

    /** The day counted from 1970-01-01, or {@link #NONE}. */
    static long day(CharSequence text) {
        return day(text, 0, text.length());
    }

    /** The local instant in microseconds from 1970-01-01T00:00, or {@link #NONE}; a day alone is its beginning. */
    static long time(CharSequence text) {
        int split = 0;
        while (split < text.length() && text.charAt(split) != ' ' && text.charAt(split) != 'T') {
            split++;
        }
        long day = day(text, 0, split);
        if (day == NONE || split == text.length()) {
            return day == NONE ? NONE : day * 86_400L * MICROS;
        }
        long clock = clock(text, split + 1);
        return clock == NONE ? NONE : day * 86_400L * MICROS + clock;
    }

    private static long day(CharSequence text, int from, int to) {
        if (to - from == 8 && number(text, from, to) >= 0) {
            return of(number(text, from, from + 4), number(text, from + 4, from + 6), number(text, from + 6, to));
        }
        if (to - from < 8 || to - from > 11) {
            return NONE;
        }
        char first = text.charAt(from + 4);
        char second = first == '年' ? '月' : first;
        if (first != '-' && first != '/' && first != '.' && first != '年') {
            return NONE;
        }
        int end = first == '年' && text.charAt(to - 1) == '日' ? to - 1 : to;
        int split = from + 5;
        while (split < end && text.charAt(split) != second) {
            split++;
        }
        if (split >= end) {
            return NONE;
        }
        return of(number(text, from, from + 4), number(text, from + 5, split), number(text, split + 1, end));
    }

    private static long of(int year, int month, int day) {
        if (year < 1 || month < 1 || month > 12 || day < 1 || day > 31) {
            return NONE;
        }
        return day > 28 && day > YearMonth.of(year, month).lengthOfMonth()
                ? NONE
                : LocalDate.of(year, month, day).toEpochDay();
    }

    private static long clock(CharSequence text, int from) {
        int length = text.length() - from;
        if (length < 5 || text.charAt(from + 2) != ':') {
            return NONE;
        }
        int hour = number(text, from, from + 2);
        int minute = number(text, from + 3, from + 5);
        int second =
                length == 5 ? 0 : length >= 8 && text.charAt(from + 5) == ':' ? number(text, from + 6, from + 8) : -1;
        long micros = length <= 8 ? 0 : fraction(text, from + 8);
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || micros < 0) {
            return NONE;
        }
        return ((hour * 60L + minute) * 60 + second) * MICROS + micros;
    }

    private static long fraction(CharSequence text, int from) {
        int digits = text.length() - from - 1;
        int value = text.charAt(from) == '.' && digits <= 6 ? number(text, from + 1, text.length()) : -1;
        for (int i = digits; i < 6; i++) {
            value *= 10;
        }
        return value;
    }

    /** The digits as a number, or -1 where there are none, too many, or something else. */
    private static int number(CharSequence text, int from, int to) {
        if (to <= from || to - from > 8) {
            return -1;
        }
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
