package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;

class MasksNeverLeakTest {

    private static final ConsumerKey KEY = ConsumerKey.of(new byte[32], new UUID(0, 1));

    @Property
    void whateverTheTextSomethingOfItIsHidden(@ForAll MaskKind kind, @ForAll("texts") String text) {
        String shown = Masks.of(kind, KEY).hide(text);
        boolean isBareYear = kind == MaskKind.YEAR && text.matches("[0-9]{4}");
        if (!isBareYear && !text.matches("[*\\p{M}\\p{Cf}]+") && !text.equals("******")) {
            assertThat(shown).isNotEqualTo(text);
        }
    }

    @Property
    void noMaskSplitsACharacter(@ForAll MaskKind kind, @ForAll("texts") String text) {
        String shown = Masks.of(kind, KEY).hide(text);
        assertThat(new String(
                        shown.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(shown);
    }

    @Property
    void aGivenNameIsNeverShown(@ForAll("surnames") String surname, @ForAll("givenNames") String given) {
        String shown = new Mask.PersonName().hide(surname + given);
        assertThat(shown).isEqualTo(surname + "*".repeat(given.codePointCount(0, given.length())));
    }

    @Property
    void aMiddleOfAMobileNumberIsNeverShown(@ForAll("mobiles") String mobile) {
        String shown = new Mask.Phone().hide(mobile);
        assertThat(shown).isEqualTo(mobile.substring(0, 3) + "****" + mobile.substring(7));
    }

    @Property
    void aDocumentShowsAtMostTwoCharacters(@ForAll @NotEmpty String document) {
        String shown = new Mask.IdentityDocument().hide(document.replace("*", "x"));
        long visible = shown.codePoints().filter(c -> c != '*' && isBase(c)).count();
        assertThat(visible).isLessThanOrEqualTo(2);
    }

    @Property
    void differentValuesHaveDifferentPseudonyms(@ForAll("texts") String one, @ForAll("texts") String other) {
        boolean equal = KEY.pseudonymOf(one).equals(KEY.pseudonymOf(other));
        assertThat(equal).isEqualTo(one.equals(other));
    }

    private static boolean isBase(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.FORMAT -> false;
            default -> true;
        };
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hanzi = Arbitraries.strings().withCharRange('\u4e00', '\u9fa5');
        Arbitrary<String> rare =
                Arbitraries.integers().between(0x20000, 0x2A6DF).map(Character::toString);
        Arbitrary<String> digits =
                Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(24);
        Arbitrary<String> ascii = Arbitraries.strings().ascii().ofMinLength(1).ofMaxLength(40);
        return Combinators.combine(hanzi, Arbitraries.oneOf(rare, digits, ascii))
                .as((head, tail) -> head + tail)
                .filter(text -> !text.isEmpty());
    }

    @Provide
    Arbitrary<String> surnames() {
        return Arbitraries.of("张", "欧阳", "司徒", "\uD842\uDFB7", "王");
    }

    /** Two characters and more, none of which could complete a compound surname. */
    @Provide
    Arbitrary<String> givenNames() {
        Arbitrary<String> character = Arbitraries.oneOf(
                Arbitraries.of("某", "丰", "乙"),
                Arbitraries.integers().between(0x20000, 0x2A6D0).map(Character::toString));
        return character.list().ofMinSize(2).ofMaxSize(4).map(characters -> String.join("", characters));
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Arbitraries.strings().numeric().ofLength(10).map(rest -> "1" + rest);
    }
}
