package org.gongshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClerkEntersIdentifiersTest {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11320000MB151840XJ", "91512081MA62K0260E"})
    void validCreditCodesPass(String code) {
        assertThat(CreditCode.faultOf(code)).isEmpty();
        assertThat(CreditCode.parse(" " + code.toLowerCase(Locale.ROOT))).isEqualTo(Outcome.done(new CreditCode(code)));
    }

    @ParameterizedTest
    @CsvSource({
        "91350100M000100Y4Z, CREDIT_CODE_CHARACTER",
        "91310115MA1H8R7C6D, CREDIT_CODE_CHECK",
        "91350100M000100Y4, CREDIT_CODE_LENGTH",
        "91350100M000100Y433, CREDIT_CODE_LENGTH",
        "9135A100M000100Y43, CREDIT_CODE_CHARACTER",
        "9135010OM000100Y43, CREDIT_CODE_CHARACTER"
    })
    void wrongCreditCodesSayWhatIsWrong(String code, IdentifierProblem problem) {
        assertThat(CreditCode.parse(code)).isEqualTo(Outcome.refused(problem));
    }

    @Property
    void oneWrongCharacterInACreditCodeIsFound(
            @ForAll @IntRange(min = 0, max = 16) int position, @ForAll @IntRange(min = 1, max = 9) int shift) {
        String code = "91350100000100043";
        String good = code + CreditCode.check(code + "0");
        int digit = (good.charAt(position) - '0' + shift) % 10;
        String bad = good.substring(0, position) + digit + good.substring(position + 1);

        assertThat(CreditCode.isValid(good)).isTrue();
        assertThat(CreditCode.isValid(bad)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "513101198201130014", "370101190102039973"})
    void validIdentityNumbersPass(String number) {
        assertThat(IdentityNumber.faultOf(number)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "110105194912310021, IDENTITY_NUMBER_CHECK",
        "11010519491331002X, IDENTITY_NUMBER_DATE",
        "110105194902300020, IDENTITY_NUMBER_DATE",
        "1101051949123100, IDENTITY_NUMBER_LENGTH",
        "1101O519491231002X, IDENTITY_NUMBER_CHARACTER",
        "11010519491231002Y, IDENTITY_NUMBER_CHARACTER",
        "１10105194912310021, IDENTITY_NUMBER_CHARACTER"
    })
    void wrongIdentityNumbersSayWhatIsWrong(String number, IdentifierProblem problem) {
        assertThat(IdentityNumber.parse(number)).isEqualTo(Outcome.refused(problem));
    }

    @Test
    void aSmallXAndTheOldFormAreTaken() {
        assertThat(IdentityNumber.parse("11010519491231002x"))
                .isEqualTo(Outcome.done(new IdentityNumber("11010519491231002X")));
        assertThat(IdentityNumber.parse("110105491231002"))
                .isEqualTo(Outcome.done(new IdentityNumber("11010519491231002X")));
        assertThat(IdentityNumber.parse("110105491331002"))
                .isEqualTo(Outcome.refused(IdentifierProblem.IDENTITY_NUMBER_DATE));
    }

    @Test
    void anIdentityNumberTellsItsPartsButNotItsText() {
        var number = new IdentityNumber("440524188001010014");

        assertThat(number.birthDate()).isEqualTo(LocalDate.of(1880, 1, 1));
        assertThat(number.division()).isEqualTo("440524");
        assertThat(number.toString()).doesNotContain("4405");
        assertThatIllegalArgumentException().isThrownBy(() -> new IdentityNumber("1"));
    }

    @Test
    void everyDivisionOfTheReferenceDataHasTheRightForm() throws IOException {
        assertThat(codesOf("/reference/divisions-areas.csv")).hasSize(2978).allMatch(DivisionCode::isValid);
        assertThat(codesOf("/reference/divisions-streets.csv")).hasSize(41352).allMatch(DivisionCode::isValid);
    }

    @Test
    void divisionsKnowTheirLevelAndWhatTheyLieIn() {
        var street = new DivisionCode("110101001");

        assertThat(street.level()).isEqualTo(DivisionCode.Level.STREET);
        DivisionCode county = street.parent().orElseThrow();
        assertThat(county).isEqualTo(new DivisionCode("110101"));
        DivisionCode city = county.parent().orElseThrow();
        assertThat(city.level()).isEqualTo(DivisionCode.Level.CITY);
        DivisionCode province = city.parent().orElseThrow();
        assertThat(province).isEqualTo(new DivisionCode("110000"));
        assertThat(province.parent()).isEmpty();
        assertThat(street.isWithin(province)).isTrue();
        assertThat(street.isWithin(new DivisionCode("120000"))).isFalse();
        assertThat(DivisionCode.parse("1101")).isEqualTo(Outcome.refused(IdentifierProblem.DIVISION_CODE_FORM));
        assertThat(DivisionCode.isValid("110001")).isFalse();
    }

    private static List<String> codesOf(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(ClerkEntersIdentifiersTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
        }
    }
}
