package org.gongshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class IdentifiersTest {

    @Test
    void creditCodesAgreeWithTheirCheck() {
        assertThat(CreditCode.isValid("91350100M000100Y43")).isTrue();
        assertThat(CreditCode.isValid("11320000MB151840XJ")).isTrue();
        assertThat(CreditCode.isValid("91512081MA62K0260E")).isTrue();
        assertThat(CreditCode.isValid("91350100M000100Y4Z")).isFalse();
        assertThat(CreditCode.isValid("91310115MA1H8R7C6D")).isFalse();
        assertThat(CreditCode.isValid("91350100I000100Y43")).isFalse();
        assertThat(CreditCode.isValid("")).isFalse();
    }

    @Test
    void identityNumbersAgreeWithTheirCheckAndDate() {
        assertThat(IdentityNumber.isValid("11010519491231002X")).isTrue();
        assertThat(IdentityNumber.isValid("11010519491231002x")).isTrue();
        assertThat(IdentityNumber.isValid("440524188001010014")).isTrue();
        assertThat(IdentityNumber.isValid("513101198201130014")).isTrue();
        assertThat(IdentityNumber.isValid("370101190102039973")).isTrue();
        assertThat(IdentityNumber.isValid("110105194912310021")).isFalse();
        assertThat(IdentityNumber.isValid("110105194902310020")).isFalse();
        assertThat(IdentityNumber.isValid("1101051949123100２X")).isFalse();
    }

    @Property(tries = 500)
    void oneWrongDigitIsNoticed(
            @ForAll @IntRange(min = 0, max = 16) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        StringBuilder number = new StringBuilder("11010519491231002X");
        number.setCharAt(at, (char) ('0' + (number.charAt(at) - '0' + by) % 10));
        assertThat(IdentityNumber.isValid(number)).isFalse();
    }
}
