package org.gongshu.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CanonicalJsonHasOneSpellingTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    @Test
    void keysAreSortedByUtf16UnitAsTheStandardShows() {
        Map<String, Object> keys = new HashMap<>();
        keys.put("\u20ac", "Euro Sign");
        keys.put("\r", "Carriage Return");
        keys.put("\ufb33", "Hebrew Letter Dalet With Dagesh");
        keys.put("1", "One");
        keys.put("\ud83d\ude00", "Emoji: Grinning Face");
        keys.put("\u0080", "Control");
        keys.put("\u00f6", "Latin Small Letter O With Diaeresis");

        assertThat(CanonicalJson.text(keys))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    void escapesAreTheShortest() {
        assertThat(CanonicalJson.text("\u20ac$\u000f\nA'B\"\\\"/\u007f\b\f\t"))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\"/\u007f\\b\\f\\t\"");
    }

    @Test
    void whateverHasTwoSpellingsIsRefused() {
        assertThat(CanonicalJson.text(Arrays.asList(null, true, 0, -1L, List.of(), Map.of())))
                .isEqualTo("[null,true,0,-1,[],{}]");
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(1L << 53));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text(Long.MIN_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text("\ud83d"));
        assertThatIllegalArgumentException().isThrownBy(() -> CanonicalJson.text("\ude00\ud83d"));
    }

    @Property
    void anotherParserReadsBackWhatWasWritten(@ForAll Map<String, Integer> numbers, @ForAll List<Boolean> truths) {
        Map<String, Object> value = new LinkedHashMap<>();
        numbers.forEach((key, number) -> value.put("k" + key.codePoints().sum(), number));
        value.put("truths", truths);

        assertThat(MAPPER.readValue(CanonicalJson.bytes(value), Map.class)).isEqualTo(value);
    }

    @Property
    void textComesBackUnchanged(@ForAll int[] points) {
        StringBuilder text = new StringBuilder();
        Arrays.stream(points)
                .map(point -> Math.floorMod(point, 0x10FFFF))
                .filter(point -> point < 0xD800 || point > 0xDFFF)
                .forEach(text::appendCodePoint);

        assertThat(MAPPER.readValue(CanonicalJson.text(text.toString()), String.class))
                .isEqualTo(text.toString());
    }
}
