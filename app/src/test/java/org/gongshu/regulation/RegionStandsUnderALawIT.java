package org.gongshu.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshu.Towns.done;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Outcome;
import org.gongshu.organization.Role;
import org.gongshu.regulation.keeping.Versions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class RegionStandsUnderALawIT {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 18);

    @Autowired
    private Regulations regulations;

    @Autowired
    private Versions versions;

    @Autowired
    private Towns towns;

    @LocalServerPort
    private int port;

    private Towns.Town town;
    private Regulation first;
    private Regulation second;

    @BeforeEach
    void aTownAndTwoLaws() {
        town = towns.found();
        first = regulations.getRegulation("fuzhou-2017").regulation();
        second = regulations.getRegulation("yongtai-2021").regulation();
    }

    @Test
    void aRegionWithoutALawHasNone() {
        assertThat(regulations.profile(town.id(), DAY)).isEmpty();
    }

    @Test
    void theNextLawEndsTheOneBefore() {
        done(regulations.assign(town.id(), first.id(), LocalDate.of(2024, 1, 1)));
        done(regulations.assign(town.id(), second.id(), DAY));
        assertThat(own(DAY.minusDays(1))).isEqualTo(first);
        assertThat(own(DAY)).isEqualTo(second);
        assertThat(regulations.timeline(town.id()).gaps()).isEmpty();
        assertThat(regulations.timeline(town.id()).overlaps()).isEmpty();
        assertThat(regulations.profile(town.id(), LocalDate.of(2023, 12, 31))).isEmpty();
    }

    @Test
    void noLawIsPutBeforeAnother() {
        done(regulations.assign(town.id(), first.id(), DAY));
        assertThat(code(regulations.assign(town.id(), second.id(), DAY))).isEqualTo("regulation.overlaps");
    }

    @Test
    void aLawThatIsUnknownOrNotInForceIsRefused() {
        assertThat(code(regulations.assign(town.id(), "never-written", DAY))).isEqualTo("regulation.not-found");
        assertThat(code(regulations.assign(town.id(), first.id(), LocalDate.of(2010, 1, 1))))
                .isEqualTo("regulation.not-in-force");
    }

    @Test
    void aDraftCanBeTriedOutThoughItIsNeverInForce() {
        Regulation draft = regulations.listRegulations().stream()
                .map(RegulationVersion::regulation)
                .filter(regulation -> regulation.force() == LegalForce.DRAFT)
                .findFirst()
                .orElseThrow();
        LocalDate published = java.util.Objects.requireNonNull(draft.dates().published());
        assertThat(code(regulations.assign(town.id(), draft.id(), published.minusDays(1))))
                .isEqualTo("regulation.not-in-force");
        done(regulations.assign(town.id(), draft.id(), published));
        assertThat(own(DAY)).isEqualTo(draft);
        assertThat(draft.dates().inForceOn(DAY)).isFalse();
        assertThat(draft.remark()).isNotNull();
    }

    @Test
    void everyVersionIsKeptAndReadBackEqual() {
        for (RegulationVersion version : regulations.listRegulations()) {
            assertThat(version.sha256()).matches("[0-9a-f]{64}");
            assertThat(versions.read(version.regulation().id(), version.sha256()))
                    .isEqualTo(version.regulation());
        }
    }

    @Test
    void theSameDatesWithOtherContentAreRefused() {
        RegulationVersion version = regulations.getRegulation(first.id());
        RegulationVersion changed = new RegulationVersion(first, "0".repeat(64), version.content());
        assertThatThrownBy(() -> versions.keep(changed, Instant.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(first.id())
                .hasMessageContaining("verified-on");
    }

    @Test
    void anybodyReadsTheLawArticleByArticle() {
        Browser reader = Browser.at(port);
        assertThat(reader.get("/api/regulations").body()).contains("\"items\"", first.id(), second.id());
        assertThat(reader.get("/api/regulations/" + first.id()).body()).contains("\"graph\":\"flowchart TD");
        assertThat(reader.get("/api/regulations/" + first.id() + "/articles/10").body())
                .contains("\"gist\"", "\"standing\":\"enforced\"", "flowchart TD");
        assertThat(reader.get("/api/regulations/" + first.id() + "/articles/99").statusCode())
                .isEqualTo(404);
        assertThat(reader.get("/api/regulations/never-written").statusCode()).isEqualTo(404);
    }

    @Test
    void anAdministratorChoosesTheLawOfTheOwnRegion() {
        Browser administrator =
                town.someone(town.department("系统处"), Role.ADMINISTRATOR).browser(port);
        String choice = "{\"regulation\":\"" + first.id() + "\",\"from\":\"2026-01-01\"}";
        assertThat(administrator
                        .send("POST", "/api/regulations/assignments", choice, true)
                        .statusCode())
                .isEqualTo(201);
        assertThat(Browser.at(port)
                        .get("/api/regulations/applicable?region=" + town.id() + "&day=" + DAY)
                        .body())
                .contains(first.id());
        assertThat(Browser.at(port)
                        .get("/api/regulations/applicable?region=" + town.id() + "&day=2025-12-31")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void theNationalTextIsAboveFromItsDayAndARegionCanLookBack() {
        LocalDate comes = LocalDate.of(2025, 8, 1);
        done(regulations.assign(town.id(), first.id(), LocalDate.of(2024, 1, 1)));
        assertThat(layers(comes.minusDays(1))).containsExactly(first.id());
        assertThat(layers(comes)).containsExactly(first.id(), "state-council-2025");
        Browser administrator =
                town.someone(town.department("系统处"), Role.ADMINISTRATOR).browser(port);
        assertThat(administrator
                        .send("PUT", "/api/regulations/standpoint", "{\"day\":\"2025-07-31\"}", true)
                        .statusCode())
                .isEqualTo(200);
        assertThat(layers(DAY)).containsExactly(first.id());
        assertThat(Browser.at(port)
                        .get("/api/regulations/applicable?region=" + town.id() + "&day=" + DAY)
                        .body())
                .contains("\"standpoint\":\"2025-07-31\"");
        assertThat(administrator
                        .send("PUT", "/api/regulations/standpoint", "{\"day\":null}", true)
                        .statusCode())
                .isEqualTo(200);
        assertThat(layers(DAY)).containsExactly(first.id(), "state-council-2025");
        assertThat(administrator
                        .send("PUT", "/api/regulations/standpoint", "{\"day\":\"2999-01-01\"}", true)
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void theNationalTextIsNobodysOwn() {
        assertThat(code(regulations.assign(town.id(), "state-council-2025", DAY)))
                .isEqualTo("regulation.national");
    }

    @Test
    void anybodyReadsWhereTheTextsDiffer() {
        assertThat(Browser.at(port)
                        .get("/api/regulations/fuzhou-2017/conflicts?day=2026-09-21")
                        .body())
                .contains("\"kind\":\"basis-too-low\"", "\"kind\":\"displaced\"", "\"article\":\"20.3\"");
        assertThat(Browser.at(port)
                        .get("/api/regulations/fuzhou-2017/conflicts?day=2025-07-31")
                        .body())
                .contains("\"items\":[]");
        assertThat(Browser.at(port)
                        .get("/api/regulations/yongtai-2021/conflicts?day=2026-09-21&above=never-written")
                        .statusCode())
                .isEqualTo(404);
    }

    private List<String> layers(LocalDate day) {
        return regulations.profile(town.id(), day).orElseThrow().layers().stream()
                .map(Regulation::id)
                .toList();
    }

    private Regulation own(LocalDate day) {
        return regulations.profile(town.id(), day).orElseThrow().own();
    }

    private static String code(Outcome<Assignment> outcome) {
        return switch (outcome) {
            case Outcome.Done<Assignment> done -> "done";
            case Outcome.Refused<Assignment>(var refusal) -> refusal.code().code();
        };
    }
}
