package org.gongshu.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An administrative division code: the 6 digits of GB/T 2260 (province, city, county, two each, 00 where the level is
 * not reached), or 9 digits for a street or town (GB/T 10114). Whether such a division exists is for the reference data
 * to say; this checks the form.
 */
public record DivisionCode(String value) {

    private static final Pattern FORM = Pattern.compile("[1-9]\\d(?:0000|(?!00)\\d\\d\\d\\d(?:\\d{3})?)");
    private static final int COUNTY_LENGTH = 6;

    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        STREET
    }

    /** @throws IllegalArgumentException if the form is wrong; use {@link #parse} for text from outside */
    public DivisionCode {
        if (!isValid(value)) {
            throw new IllegalArgumentException(IdentifierProblem.DIVISION_CODE_FORM.code());
        }
    }

    public static Outcome<DivisionCode> parse(String text) {
        String candidate = text.strip();
        return isValid(candidate)
                ? Outcome.done(new DivisionCode(candidate))
                : Outcome.refused(IdentifierProblem.DIVISION_CODE_FORM);
    }

    public static boolean isValid(String text) {
        return FORM.matcher(text).matches();
    }

    public Level level() {
        if (value.length() > COUNTY_LENGTH) {
            return Level.STREET;
        }
        if (!value.endsWith("00")) {
            return Level.COUNTY;
        }
        return value.endsWith("0000") ? Level.PROVINCE : Level.CITY;
    }

    /** The division one level up, empty for a province. A county may stand directly under a province, which only data can tell. */
    public Optional<DivisionCode> parent() {
        return switch (level()) {
            case PROVINCE -> Optional.empty();
            case CITY -> Optional.of(new DivisionCode(value.substring(0, 2) + "0000"));
            case COUNTY -> Optional.of(new DivisionCode(value.substring(0, 4) + "00"));
            case STREET -> Optional.of(new DivisionCode(value.substring(0, COUNTY_LENGTH)));
        };
    }

    /** Whether this is {@code other} or lies in it by its digits. */
    public boolean isWithin(DivisionCode other) {
        return switch (other.level()) {
            case PROVINCE -> value.startsWith(other.value.substring(0, 2));
            case CITY -> value.startsWith(other.value.substring(0, 4));
            case COUNTY, STREET -> value.startsWith(other.value);
        };
    }

    @Override
    public String toString() {
        return value;
    }
}
