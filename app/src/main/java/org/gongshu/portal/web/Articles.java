package org.gongshu.portal.web;

import java.util.Locale;

/** How articles are called: 20.2 is 第二十条第二款, Article 20(2) in English. */
final class Articles {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private Articles() {}

    /** The name of an article; what is no number stays as it is. */
    static String name(String article, Locale locale) {
        String[] parts = article.split("\\.", 2);
        if (!parts[0].matches("\\d{1,3}") || (parts.length > 1 && !parts[1].matches("\\d{1,2}"))) {
            return article;
        }
        boolean english = locale.equals(Locale.ENGLISH);
        if (parts.length == 1) {
            return english ? "Article " + parts[0] : "第" + chinese(Integer.parseInt(parts[0])) + "条";
        }
        return english
                ? "Article " + parts[0] + "(" + parts[1] + ")"
                : "第" + chinese(Integer.parseInt(parts[0])) + "条第" + chinese(Integer.parseInt(parts[1])) + "款";
    }

    /** 26 is 二十六, 103 is 一百零三. */
    static String chinese(int number) {
        int hundreds = number / 100;
        int tens = number % 100 / 10;
        int ones = number % 10;
        StringBuilder text = new StringBuilder();
        if (hundreds > 0) {
            text.append(DIGITS[hundreds]).append('百');
        }
        if (tens > 0) {
            text.append(tens == 1 && hundreds == 0 ? "" : DIGITS[tens]).append('十');
        } else if (hundreds > 0 && ones > 0) {
            text.append(DIGITS[0]);
        }
        if (ones > 0 || text.isEmpty()) {
            text.append(DIGITS[ones]);
        }
        return text.toString();
    }
}
