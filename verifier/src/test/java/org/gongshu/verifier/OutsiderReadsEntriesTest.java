package org.gongshu.verifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsiderReadsEntriesTest {

    private static final byte[] NONCE = new byte[32];

    @Test
    void anEntryShowsItsFactsAndOnlyCommitmentsToPersonalValues() {
        byte[] key = LedgerLeaf.fieldKey(NONCE, "name");
        String commitment = LedgerLeaf.commit(key, "张三丰");
        LedgerLeaf leaf = LedgerLeaf.decode(bytes("\u0001{\"action\":\"a.b\",\"at\":\"t\",\"facts\":{\"rows\":3},"
                + "\"id\":\"1\",\"sealed\":{\"name\":\"" + commitment + "\"},\"subject\":{\"kind\":\"k\"}}"));

        assertThat(leaf.fields()).containsEntry("facts", Map.of("rows", 3L));
        assertThat(leaf.discloses("name", key, "张三丰")).isTrue();
        assertThat(leaf.discloses("name", key, "张三")).isFalse();
        assertThat(leaf.discloses("phone", key, "张三丰")).isFalse();
        assertThat(leaf.discloses("name", LedgerLeaf.fieldKey(NONCE, "phone"), "张三丰"))
                .isFalse();
    }

    @Test
    void commitmentsAreTheDocumentedOnes() {
        byte[] key = LedgerLeaf.fieldKey(NONCE, "operator");

        assertThat(LedgerLeaf.commit(key, "测试员"))
                .isEqualTo("f7a418468330930f5e7e605cabbd591a4a3ab2f916d00e0d2ba0de7d877dda3e");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0002{\"action\":\"a\",\"at\":\"t\",\"id\":\"1\",\"subject\":{}}",
                "\u0001{\"action\":\"a\",\"at\":\"t\",\"id\":\"1\"}",
                "\u0001{\"action\":\"a\",\"at\":\"t\",\"id\":\"1\",\"subject\":{},\"zzz\":1}",
                "\u0001{\"action\":\"a\",\"at\":\"t\",\"id\":\"1\",\"sealed\":{\"n\":\"x\"},\"subject\":{}}",
                "\u0001{\"action\":\"a\",\"at\":\"t\",\"id\":\"1\",\"sealed\":3,\"subject\":{}}",
                "\u0001[]"
            })
    void whatIsNoEntryIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LedgerLeaf.decode(bytes(text)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{} ",
                " {}",
                "{\"b\":1,\"a\":2}",
                "{\"a\":1,\"a\":1}",
                "[1,]",
                "[,1]",
                "[1 ]",
                "01",
                "-0",
                "1.0",
                "1e3",
                "9007199254740992",
                "\"\\u0041\"",
                "\"\\/\"",
                "\"\\u000a\"",
                "\"\\u001F\"",
                "\"a",
                "tru",
                "nulll",
                "{\"a\"}",
                "{1:2}",
                "",
                "-",
                "\"\\\""
            })
    void everySecondSpellingIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalReader.read(bytes(text)));
    }

    @Test
    void nothingNestedWithoutEndAndNoBrokenUtf8IsRead() {
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalReader.read(bytes("[".repeat(100_000))));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalReader.read(new byte[] {'"', (byte) 0xC3, '"'}));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nothing",
                "text\n\n",
                "text\n\n\u2014 name short\n",
                "text\n\n\u2014 name AAAA\n",
                "text\n\n- name AAAAAAAA\n",
                "te\u0001xt\n\n\u2014 name AAAAAAAA\n"
            })
    void whatIsNoSignedNoteIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> SignedNote.parse(text));
    }

    @Test
    void signaturesOfOthersArePassedOverAndASpoiltOwnOneSpoilsTheNote() {
        SignedNote own = SignedNote.sign("text\n", Sample.KEY, Sample.KEYS.getPrivate());
        SignedNote.Line line = own.signatures().getFirst();
        SignedNote.Line foreign = new SignedNote.Line("other", 7, new byte[64]);
        SignedNote.Line spoilt = new SignedNote.Line(line.name(), line.id(), new byte[64]);

        SignedNote both = new SignedNote("text\n", List.of(foreign, line));
        assertThat(SignedNote.parse(both.toString()).isSignedBy(Sample.KEY)).isTrue();
        assertThat(new SignedNote("text\n", List.of(line, spoilt)).isSignedBy(Sample.KEY))
                .isFalse();
        assertThat(new SignedNote("other\n", List.of(line)).isSignedBy(Sample.KEY))
                .isFalse();
        assertThat(new SignedNote("text\n", List.of(foreign)).isSignedBy(Sample.KEY))
                .isFalse();
    }

    @Test
    void keysAreCheckedAgainstTheirId() {
        String text = Sample.KEY.text();
        assertThat(VerifierKey.parse(text).text()).isEqualTo(text);
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("x" + text));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("a+b"));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.parse("a+00000000+AgAA"));
        assertThatIllegalArgumentException().isThrownBy(() -> VerifierKey.of("with space", Sample.KEYS.getPublic()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
