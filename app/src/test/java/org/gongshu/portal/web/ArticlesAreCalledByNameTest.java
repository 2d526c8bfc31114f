package org.gongshu.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArticlesAreCalledByNameTest {

    @Test
    void asTheyArePrinted() {
        assertThat(Articles.name("20.2", Locale.SIMPLIFIED_CHINESE)).isEqualTo("第二十条第二款");
        assertThat(Articles.name("103", Locale.SIMPLIFIED_CHINESE)).isEqualTo("第一百零三条");
        assertThat(Articles.name("16", Locale.SIMPLIFIED_CHINESE)).isEqualTo("第十六条");
        assertThat(Articles.name("20.2", Locale.ENGLISH)).isEqualTo("Article 20(2)");
    }

    @Test
    void whatIsNoNumberStaysAsItIs() {
        assertThat(Articles.name("none", Locale.SIMPLIFIED_CHINESE)).isEqualTo("none");
    }
}
