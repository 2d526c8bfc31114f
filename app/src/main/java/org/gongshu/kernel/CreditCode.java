package org.gongshu.kernel;

import java.util.Locale;
import java.util.Optional;

/** A unified social credit code (统一社会信用代码, GB 32100): 18 characters, the last one a check of the others. */
public record CreditCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int DIVISION_START = 2;
    private static final int DIVISION_END = 8;
    private static final int[] WEIGHTS = weights();

    /** @throws IllegalArgumentException if the text is not valid; use {@link #parse} for text from outside */
    public CreditCode {
        faultOf(value).ifPresent(fault -> {
            throw new IllegalArgumentException(fault.code());
        });
    }

    /** Reads a code, taking lower-case letters for upper-case ones and ignoring spaces around it. */
    public static Outcome<CreditCode> parse(String text) {
        String candidate = text.strip().toUpperCase(Locale.ROOT);
        Optional<IdentifierProblem> fault = faultOf(candidate);
        return fault.isPresent() ? Outcome.refused(fault.get()) : Outcome.done(new CreditCode(candidate));
    }

    public static boolean isValid(CharSequence text) {
        return faultOf(text).isEmpty();
    }

    /** What is wrong with {@code text} as it stands. */
    public static Optional<IdentifierProblem> faultOf(CharSequence text) {
        if (text.length() != LENGTH) {
            return Optional.of(IdentifierProblem.CREDIT_CODE_LENGTH);
        }
        for (int i = 0; i < LENGTH; i++) {
            boolean digitOnly = i >= DIVISION_START && i < DIVISION_END;
            int index = ALPHABET.indexOf(text.charAt(i));
            if (index < 0 || (digitOnly && index > 9)) {
                return Optional.of(IdentifierProblem.CREDIT_CODE_CHARACTER);
            }
        }
        return text.charAt(LENGTH - 1) == check(text)
                ? Optional.empty()
                : Optional.of(IdentifierProblem.CREDIT_CODE_CHECK);
    }

    /** The check character that belongs to the first 17 characters of {@code first17}. */
    public static char check(CharSequence first17) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(first17.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((ALPHABET.length() - sum % ALPHABET.length()) % ALPHABET.length());
    }

    /** The division (6 digits) where the code was given. */
    public String division() {
        return value.substring(DIVISION_START, DIVISION_END);
    }

    @Override
    public String toString() {
        return value;
    }

    private static int[] weights() {
        int[] weights = new int[LENGTH - 1];
        weights[0] = 1;
        for (int i = 1; i < weights.length; i++) {
            weights[i] = weights[i - 1] * 3 % ALPHABET.length();
        }
        return weights;
    }
}
