package org.gongshu.delivery.masking;

import java.util.regex.Pattern;

/** Hides digits inside numbers and leaves the separators, so that a reader still sees what kind of number it is. */
public final class Numbers {

    private static final Pattern DATE = Pattern.compile("(1[89]|2[01])[0-9]{2}"
            + "([0-9]{2}([0-9]{2})?|[-/.年][0-9]{1,2}([-/.月][0-9]{1,2}日?([T ][0-9:.+Z-]{1,24})?|月)?|年)?");
    private static final int MOBILE_DIGITS = 11;
    private static final int LEAST_LANDLINE_DIGITS = 7;
    private static final int LEAST_CARD_DIGITS = 13;

    private Numbers() {}

    /** A mobile number keeps three digits and four, after the country's prefix if there is one; a landline its last four. */
    public static String hidePhone(String phone) {
        int digits = count(phone);
        int prefix = prefixDigits(phone, digits);
        if (digits - prefix == MOBILE_DIGITS && digitAt(phone, prefix) == 1) {
            return keep(phone, digits, prefix + 3, 4);
        }
        return digits >= LEAST_LANDLINE_DIGITS ? keep(phone, digits, 0, 4) : Glyphs.hideAll(phone);
    }

    /** A card number keeps four digits at each end; anything too short for a card is hidden whole. */
    public static String hideBankCard(String card) {
        int digits = count(card);
        return digits >= LEAST_CARD_DIGITS ? keep(card, digits, 4, 4) : Glyphs.hideAll(card);
    }

    /** The year of a date written year first (1990-05-03, 1990年5月3日, 19900503, 1990); anything else is hidden whole. */
    public static String yearOf(String date) {
        return DATE.matcher(date).matches() ? date.substring(0, 4) : Glyphs.hideAll(date);
    }

    private static int prefixDigits(String phone, int digits) {
        boolean country = digitAt(phone, 0) == 8 && digitAt(phone, 1) == 6 && digits == MOBILE_DIGITS + 2;
        boolean dialled = digitAt(phone, 0) == 0
                && digitAt(phone, 1) == 0
                && digitAt(phone, 2) == 8
                && digitAt(phone, 3) == 6
                && digits == MOBILE_DIGITS + 4;
        return country ? 2 : dialled ? 4 : 0;
    }

    /** Keeps the first and last so many digits; letters are hidden like digits, since an extension may be spelled. */
    private static String keep(String number, int digits, int first, int last) {
        StringBuilder out = new StringBuilder(number.length());
        int seen = 0;
        for (int i = 0; i < number.length(); ) {
            int codePoint = number.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isDigit(codePoint)) {
                seen++;
                boolean shown = seen <= first || seen > digits - last;
                out.appendCodePoint(shown ? codePoint : Glyphs.HIDDEN);
            } else {
                out.appendCodePoint(isSeparator(codePoint) ? codePoint : Glyphs.HIDDEN);
            }
        }
        return out.toString();
    }

    private static boolean isSeparator(int codePoint) {
        return codePoint == ' ' || codePoint == '-' || codePoint == '+' || codePoint == '(' || codePoint == ')';
    }

    private static int count(String number) {
        return (int) number.codePoints().filter(Character::isDigit).count();
    }

    /** The value of the digit at {@code position} among the digits, or -1. */
    private static int digitAt(String number, int position) {
        int seen = 0;
        for (int i = 0; i < number.length(); ) {
            int codePoint = number.codePointAt(i);
            i += Character.charCount(codePoint);
            if (Character.isDigit(codePoint) && seen++ == position) {
                return Character.digit(codePoint, 10);
            }
        }
        return -1;
    }
}
