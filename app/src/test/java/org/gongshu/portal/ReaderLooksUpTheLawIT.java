package org.gongshu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class ReaderLooksUpTheLawIT {

    @LocalServerPort
    private int port;

    @Test
    void completeRegulationsAreListedAndADraftSaysSo() {
        String page = Browser.at(port).get("/policy").body();
        assertThat(page).contains("/policy/yingkou-2022", "/policy/foshan-2019-draft", "不是现行规定");
    }

    @Test
    void everyArticleHasItsGistInBothLanguages() {
        Browser reader = Browser.at(port);
        assertThat(reader.get("/policy/yingkou-2022").body()).contains("id=\"a40\"", "第二十条");
        assertThat(reader.get("/policy/yingkou-2022?lang=en").body()).contains("id=\"a40\"", "Article 20");
    }

    @Test
    void aRegulationThatIsNotThereIsNotFound() {
        assertThat(Browser.at(port).get("/policy/nowhere-1900").statusCode()).isEqualTo(404);
    }

    @Test
    void anAddressThatIsNotThereIsAPageOfTheHouse() {
        var lost = Browser.at(port).with("Accept", "text/html").get("/no-such-place");
        assertThat(lost.statusCode()).isEqualTo(404);
        assertThat(lost.body()).contains("没有这个页面", "lang=\"zh-CN\"").doesNotContain("Whitelabel");
    }
}
