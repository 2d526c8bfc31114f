package org.gongshu.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowConditionHasOneSpellingTest {

    private static final String ITEM = "area_code";

    @Property
    void whatIsWrittenIsReadBack(@ForAll RowCondition.Operator operator, @ForAll String value) {
        int needed = operator.takes(0) ? 0 : 1;
        RowCondition condition =
                new RowCondition(ITEM, operator, needed == 0 ? List.of() : List.of(value.replaceAll("\\p{Cs}", "")));
        assertThat(RowCondition.parse(condition.canonical())).contains(condition);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "1=1",
                "{\"item\":\"x\",\"operator\":\"equal\",\"values\":[1]}",
                "{\"item\":\"area_code\",\"operator\":\"like\",\"values\":[\"a\"]}",
                "{\"item\":\"area_code\",\"operator\":\"equal\",\"values\":[]}",
                "{\"operator\":\"equal\",\"item\":\"area_code\",\"values\":[\"a\"]}",
                "{\"item\":\"area_code\",\"operator\":\"equal\",\"values\":[\"a\"],\"sql\":\"\"}"
            })
    void anythingElseIsNoCondition(String text) {
        assertThat(RowCondition.parse(text)).isEmpty();
    }

    @Test
    void theSpellingIsStable() {
        assertThat(new RowCondition(ITEM, RowCondition.Operator.AT_LEAST, List.of("1")).canonical())
                .isEqualTo("{\"item\":\"area_code\",\"operator\":\"at-least\",\"values\":[\"1\"]}");
    }
}
