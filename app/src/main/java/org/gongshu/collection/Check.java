package org.gongshu.collection;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a value must be. Every check lets a missing value pass, except {@link Required}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Check.Required.class, name = "required"),
    @JsonSubTypes.Type(value = Check.Length.class, name = "length"),
    @JsonSubTypes.Type(value = Check.Form.class, name = "form"),
    @JsonSubTypes.Type(value = Check.CreditCode.class, name = "credit-code"),
    @JsonSubTypes.Type(value = Check.IdentityNumber.class, name = "identity-number"),
    @JsonSubTypes.Type(value = Check.Phone.class, name = "phone"),
    @JsonSubTypes.Type(value = Check.DateRange.class, name = "date-range"),
    @JsonSubTypes.Type(value = Check.CodeList.class, name = "code-list"),
    @JsonSubTypes.Type(value = Check.DivisionCode.class, name = "division-code")
})
public sealed interface Check {

    /** A value is there. */
    record Required() implements Check {}

    /** Between so many characters. */
    record Length(int least, int most) implements Check {}

    /** Written in one of the known forms. */
    record Form(TextForm form) implements Check {}

    /** A unified social credit code with its check character (GB 32100). */
    record CreditCode() implements Check {}

    /** A citizen identity number with its date and check character (GB 11643). */
    record IdentityNumber() implements Check {}

    /** A mobile or landline number of the mainland. */
    record Phone() implements Check {}

    /** A day in a period; either end may be open. */
    record DateRange(@Nullable LocalDate from, @Nullable LocalDate until) implements Check {}

    /** One of a list of codes. */
    record CodeList(List<String> codes) implements Check {
        public CodeList {
            codes = List.copyOf(codes);
        }
    }

    /** The form of an administrative division code, 6, 9 or 12 digits. */
    record DivisionCode() implements Check {}
}
