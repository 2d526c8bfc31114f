package org.gongshu.regulation.official;

import java.util.OptionalInt;

/** Numbers as articles carry them: 二十, 一百零三, 103, １０３. */
final class ChineseNumber {

    private static final String DIGITS = "零一二三四五六七八九";

    private ChineseNumber() {}

    /** The number, from 1 to 999; empty for what is none. */
    static OptionalInt parse(String text) {
        String plain = text.replace('〇', '零').replace('两', '二');
        int number = plain.chars().allMatch(Character::isDigit) ? digits(plain) : words(plain);
        return number > 0 && number < 1000 ? OptionalInt.of(number) : OptionalInt.empty();
    }

    private static int digits(String text) {
        int number = 0;
        for (int i = 0; i < text.length() && number < 1000; i++) {
            number = number * 10 + Character.digit(text.charAt(i), 10);
        }
        return number;
    }

    private static int words(String text) {
        int number = 0;
        int pending = -1;
        for (char c : text.toCharArray()) {
            int digit = DIGITS.indexOf(c);
            if (digit >= 0) {
                pending = digit;
            } else if (c == '十' || c == '百') {
                number += (pending < 0 ? 1 : pending) * (c == '十' ? 10 : 100);
                pending = -1;
            } else {
                return -1;
            }
        }
        return number + Math.max(pending, 0);
    }
}
