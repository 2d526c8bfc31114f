package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.organization.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class AdministratorLoadsOfficialTextIT {

    private static final String LAW = "yongtai-2021";
    private static final String PATH = "/api/regulations/" + LAW + "/text";
    private static final int ARTICLES = 29;

    @Autowired
    private Regulations regulations;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Browser administrator;

    @BeforeEach
    void aTownUnderTheLaw() {
        town = towns.found();
        done(regulations.assign(town.id(), LAW, LocalDate.of(2024, 1, 1)));
        administrator = town.someone(town.department("系统处"), Role.ADMINISTRATOR).browser(port);
    }

    @Test
    void everybodyReadsItAfterwardsBesideTheGists() {
        HttpResponse<String> loaded = administrator.upload(PATH, "text.txt", text(ARTICLES, StandardCharsets.UTF_8));
        assertThat(loaded.statusCode()).as(loaded.body()).isEqualTo(201);
        assertThat(Browser.at(port).get(PATH).body())
                .contains("\"article\":\"29\"", "第 29 条的内容。", "\"preamble\":[\"某县人民政府\"]");
        HttpResponse<String> again = administrator.upload(PATH, "other.txt", text(ARTICLES, StandardCharsets.UTF_8));
        assertThat(again.body()).isEqualTo(loaded.body());
        assertThat(Browser.at(port).get("/policy/" + LAW).body()).contains("第 29 条的内容。");
    }

    @Test
    void aTextWithAnotherCountIsRefusedAndTheOneBeforeStays() {
        administrator.upload(PATH, "text.txt", text(ARTICLES, Charset.forName("GB18030")));
        String before = Browser.at(port).get(PATH).body();
        HttpResponse<String> lacking = administrator.upload(PATH, "t", text(ARTICLES - 1, StandardCharsets.UTF_8));
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("regulation.text-article-missing", "29", "28");
        HttpResponse<String> more = administrator.upload(PATH, "t", text(ARTICLES + 1, StandardCharsets.UTF_8));
        assertThat(more.body()).contains("regulation.text-article-too-many", "第 32 行");
        assertThat(administrator.upload(PATH, "t", new byte[] {0, 1, 2}).body()).contains("regulation.text-unreadable");
        assertThat(administrator
                        .upload(PATH, "t", new byte[OfficialTexts.LONGEST + 1])
                        .statusCode())
                .isEqualTo(413);
        assertThat(Browser.at(port).get(PATH).body()).isEqualTo(before);
    }

    @Test
    void nobodyLoadsTheTextOfAnothersLaw() {
        byte[] text = text(30, StandardCharsets.UTF_8);
        assertThat(administrator
                        .upload("/api/regulations/fuzhou-2017/text", "t", text)
                        .body())
                .contains("regulation.text-not-yours");
        assertThat(administrator
                        .upload("/api/regulations/never-written/text", "t", text)
                        .statusCode())
                .isEqualTo(404);
        Browser officer = town.someone(town.department("数据局"), Role.OFFICER).browser(port);
        assertThat(officer.upload(PATH, "t", text).statusCode()).isEqualTo(403);
    }

    @Test
    void whatNobodyLoadedIsNotThere() {
        assertThat(Browser.at(port)
                        .get("/api/regulations/foshan-2019-draft/text")
                        .body())
                .contains("regulation.text-not-loaded");
    }

    private static byte[] text(int articles, Charset charset) {
        return IntStream.rangeClosed(1, articles)
                .mapToObj(number -> "第" + number + "条　第 " + number + " 条的内容。\n")
                .collect(Collectors.joining("", "某县人民政府\n第一章 总则\n", ""))
                .getBytes(charset);
    }
}
