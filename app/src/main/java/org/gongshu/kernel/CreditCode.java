package org.gongshu.kernel;

/** Unified social credit code (GB 32100-2015): 18 characters, the last a check modulo 31. */
public final class CreditCode {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] VALUES = new int[128];

    static {
        java.util.Arrays.fill(VALUES, -1);
        for (int value = 0; value < ALPHABET.length(); value++) {
            VALUES[ALPHABET.charAt(value)] = value;
        }
    }

    private CreditCode() {}

    /** Whether {@code code} is well formed and its check character agrees. Lower case is not accepted. */
    public static boolean isValid(CharSequence code) {
        return code.length() == 18
                && divisionIsDigits(code)
                && check(code) == code.charAt(17)
                && valueOf(code.charAt(17)) >= 0;
    }

    /** The check character of the first 17 characters, or NUL where one of them is outside the alphabet. */
    public static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int value = valueOf(first17.charAt(i));
            if (value < 0) {
                return '\0';
            }
            sum += value * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static boolean divisionIsDigits(CharSequence code) {
        for (int i = 2; i < 8; i++) {
            if (code.charAt(i) < '0' || code.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static int valueOf(char c) {
        return c < 128 ? VALUES[c] : -1;
    }
}
