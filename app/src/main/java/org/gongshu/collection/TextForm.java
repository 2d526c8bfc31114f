package org.gongshu.collection;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.regex.Pattern;

/** The forms a rule may ask for. A closed list of harmless patterns: nobody's text becomes a regular expression. */
public enum TextForm {
    @JsonProperty("digits")
    DIGITS("[0-9]+"),
    @JsonProperty("latin-letters")
    LATIN_LETTERS("[A-Za-z]+"),
    @JsonProperty("letters-and-digits")
    LETTERS_AND_DIGITS("[A-Za-z0-9]+"),
    @JsonProperty("chinese")
    CHINESE("[\\p{IsHan}·]+"),
    @JsonProperty("postal-code")
    POSTAL_CODE("[0-9]{6}"),
    @JsonProperty("mobile")
    MOBILE("1[3-9][0-9]{9}"),
    @JsonProperty("email")
    EMAIL("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}"),
    @JsonProperty("web-address")
    WEB_ADDRESS("https?://[^\\s]{1,2000}"),
    @JsonProperty("vehicle-plate")
    VEHICLE_PLATE("\\p{IsHan}[A-HJ-NP-Z][A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9\\p{IsHan}]");

    private final Pattern pattern;

    TextForm(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** Whether the whole text has this form. */
    public boolean matches(CharSequence text) {
        return pattern.matcher(text).matches();
    }
}
