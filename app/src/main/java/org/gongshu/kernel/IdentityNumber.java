package org.gongshu.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Citizen identity number (GB 11643-1999): area, date of birth, sequence, and a check by ISO 7064 MOD 11-2. */
public final class IdentityNumber {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    private IdentityNumber() {}

    /** Whether {@code number} has 18 characters, a real date of birth and an agreeing check; x counts as X. */
    public static boolean isValid(CharSequence number) {
        if (number.length() != 18 || !digits(number) || !isDate(number)) {
            return false;
        }
        char last = number.charAt(17) == 'x' ? 'X' : number.charAt(17);
        return check(number) == last;
    }

    /** The check character of the first 17 digits. */
    public static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % 11);
    }

    private static boolean digits(CharSequence number) {
        for (int i = 0; i < 17; i++) {
            if (number.charAt(i) < '0' || number.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDate(CharSequence number) {
        int year = Integer.parseInt(number, 6, 10, 10);
        int month = Integer.parseInt(number, 10, 12, 10);
        int day = Integer.parseInt(number, 12, 14, 10);
        if (year < 1800 || month < 1 || month > 12 || day < 1 || day > 31) {
            return false;
        }
        try {
            return LocalDate.of(year, month, day).getDayOfMonth() == day;
        } catch (DateTimeException _) {
            return false;
        }
    }
}
