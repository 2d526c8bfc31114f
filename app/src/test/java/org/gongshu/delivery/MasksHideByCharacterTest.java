package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MasksHideByCharacterTest {

    private static final byte[] MASK_KEY = new byte[32];
    private static final ConsumerKey OURS = ConsumerKey.of(MASK_KEY, new UUID(0, 1));

    @ParameterizedTest
    @CsvSource({
        "张三,张*",
        "张三丰,张**",
        "欧阳修,欧阳*",
        "欧阳,欧*",
        "司马相如,司马**",
        "王,*",
        "阿卜杜拉·买买提,阿*******",
        "𠮷田,𠮷*",
        "王𠮷,王*",
        "葛󠄀某,葛󠄀*",
        "Mary Roe,M*******",
    })
    void namesKeepTheSurname(String name, String shown) {
        assertThat(new Mask.PersonName().hide(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "99010119900307123X,9****************X",
        "990101900307123,9*************3",
        "E12345678,E*******8",
        "H12345,H****5",
        "12345,*****",
        "X,*",
    })
    void documentsKeepOneCharacterAtEachEnd(String number, String shown) {
        assertThat(new Mask.IdentityDocument().hide(number)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "13900001234,139****1234",
        "139 0000 1234,139 **** 1234",
        "+86 13900001234,+86 139****1234",
        "008613900001234,0086139****1234",
        "0417-2800001,****-***0001",
        "2800001,***0001",
        "110,***",
        "０４１７２８００００１,*******０００１",
        "无,*",
        "13900001234转8001,************8001",
    })
    void phonesKeepTheirEnd(String phone, String shown) {
        assertThat(new Mask.Phone().hide(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"6222000000001234567,6222***********4567", "6222 0000 0000 1234,6222 **** **** 1234", "123456,******"})
    void cardsKeepFourDigitsAtEachEnd(String card, String shown) {
        assertThat(new Mask.BankCard().hide(card)).isEqualTo(shown);
    }

    @Test
    void creditCodesKeepTwoAndFour() {
        assertThat(new Mask.CreditCode().hide("91999999MA0000000X")).isEqualTo("91************000X");
        assertThat(new Mask.CreditCode().hide("91000X")).isEqualTo("******");
    }

    @ParameterizedTest
    @CsvSource({
        "1990-05-03,1990",
        "1990年5月3日,1990",
        "1990/5/3,1990",
        "19900503,1990",
        "1990,1990",
        "2020-01-02T03:04:05Z,2020",
        "1990 号楼,*******",
        "1380-0138000,************",
        "03/05/1990,**********",
    })
    void datesKeepTheirYear(String date, String shown) {
        assertThat(new Mask.Year().hide(date)).isEqualTo(shown);
    }

    @Test
    void addressesKeepOnlyWhatIsAPublishedDistrict() {
        String district = Districts.someAddressedFully();
        assertThat(new Mask.Address().hide(district + "某街道12号")).isEqualTo(district + "******");
        assertThat(new Mask.Address().hide(Districts.someCity() + "阳光小区3号")).isEqualTo(Districts.someCity() + "******");
        assertThat(new Mask.Address().hide("阳光小区3号楼")).isEqualTo("******");
        assertThat(new Mask.Address().hide(district)).isEqualTo(district + "******");
    }

    @Test
    void pseudonymsAreStableForOneConsumerAndUnrelatedForAnother() {
        ConsumerKey theirs = ConsumerKey.of(MASK_KEY, new UUID(0, 2));
        Mask ours = new Mask.KeyedHash(OURS);
        assertThat(ours.hide("99010119900307123X"))
                .isEqualTo(new Mask.KeyedHash(ConsumerKey.of(MASK_KEY, new UUID(0, 1))).hide("99010119900307123X"))
                .isNotEqualTo(new Mask.KeyedHash(theirs).hide("99010119900307123X"))
                .isNotEqualTo(ours.hide("990101199003071231"))
                .matches("[0-9a-f]{32}");
    }

    @ParameterizedTest
    @EnumSource(MaskKind.class)
    void everyKindIsFoundByItsCode(MaskKind kind) {
        assertThat(MaskKind.ofCode(kind.code())).contains(kind);
    }

    @Test
    void anUnknownCodeIsNoMask() {
        assertThat(MaskKind.ofCode("none")).isEmpty();
    }

    @Test
    void theCanaryAcceptsTheMasksAsTheyAre() {
        MaskCanary.requireThatMasksHide(MASK_KEY);
        assertThat(Masks.of(MaskKind.REDACTED, OURS).hide("anything")).doesNotContain("anything");
    }
}
