package org.gongshu.kernel;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * A citizen's identity number (公民身份号码, GB 11643): 6 digits of division, 8 of birth date, 3 of sequence, 1 check. Its
 * text never goes into a log: {@code toString} hides it.
 */
public record IdentityNumber(String value) {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final int DIVISION_END = 6;
    private static final int DATE_END = 14;
    private static final int OLDEST_YEAR = 1800;
    private static final String CHECKS = "10X98765432";
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    /** @throws IllegalArgumentException if the text is not valid; use {@link #parse} for text from outside */
    public IdentityNumber {
        faultOf(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.code());
        });
        value = value.replace('x', 'X');
    }

    /**
     * Reads a number, taking x for X and ignoring spaces around it. A number of the old form of 15 digits (year of two
     * digits, always of the 1900s, no check) becomes the 18 digits that replaced it.
     */
    public static Outcome<IdentityNumber> parse(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        String number =
                candidate.length() == OLD_LENGTH && isDigits(candidate, OLD_LENGTH) ? renew(candidate) : candidate;
        Optional<IdentifierProblem> fault = faultOf(number);
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(new IdentityNumber(number));
    }

    public static boolean isValid(CharSequence text) {
        return faultOf(text).isEmpty();
    }

    /** What is wrong with {@code text} as it stands, in the form of 18 characters; x counts as X. */
    public static Optional<IdentifierProblem> faultOf(CharSequence text) {
        if (text.length() != LENGTH) {
            return Optional.of(IdentifierProblem.IDENTITY_NUMBER_LENGTH);
        }
        char last = text.charAt(LENGTH - 1) == 'x' ? 'X' : text.charAt(LENGTH - 1);
        if (!isDigits(text, LENGTH - 1) || CHECKS.indexOf(last) < 0 || text.charAt(0) == '0') {
            return Optional.of(IdentifierProblem.IDENTITY_NUMBER_CHARACTER);
        }
        if (dateOf(text).isEmpty()) {
            return Optional.of(IdentifierProblem.IDENTITY_NUMBER_DATE);
        }
        return last == check(text) ? Optional.empty() : Optional.of(IdentifierProblem.IDENTITY_NUMBER_CHECK);
    }

    /** The check character that belongs to the 17 digits given. */
    public static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (first17.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECKS.charAt(sum % CHECKS.length());
    }

    public LocalDate birthDate() {
        return dateOf(value).orElseThrow();
    }

    /** The division (6 digits) where the number was first given. */
    public String division() {
        return value.substring(0, DIVISION_END);
    }

    @Override
    public String toString() {
        return "IdentityNumber[hidden]";
    }

    private static String renew(String old) {
        String seventeen = old.substring(0, DIVISION_END) + "19" + old.substring(DIVISION_END);
        return seventeen + check(seventeen);
    }

    private static Optional<LocalDate> dateOf(CharSequence text) {
        try {
            int year = Integer.parseInt(text, DIVISION_END, 10, 10);
            int month = Integer.parseInt(text, 10, 12, 10);
            LocalDate date = LocalDate.of(year, month, Integer.parseInt(text, 12, DATE_END, 10));
            return year >= OLDEST_YEAR ? Optional.of(date) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDigits(CharSequence text, int length) {
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
