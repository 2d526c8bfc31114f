package org.gongshu.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.organization.Regions;
import org.gongshu.regulation.LayeredProfile;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.Regulations;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every place of the demonstration, with registers of a few rows. */
@PlatformTest
class PlacesLiveUnderTheirLawIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> DUTIES =
            List.of("officer", "provider", "provider-head", "user", "user-head", "auditor", "security", "admin");

    @Autowired
    private SmallPlaces places;

    @Autowired
    private Laid laid;

    @Autowired
    private Regulations regulations;

    @Autowired
    private Regions regions;

    @LocalServerPort
    private int port;

    @BeforeEach
    void everyPlaceIsLaid() {
        places.lay();
    }

    private Browser signedIn(String login) {
        return places.signedIn(port, login);
    }

    private static List<String> values(Browser browser, String path, String field) {
        JsonNode page = JSON.readTree(browser.get(path).body());
        return page.get("items")
                .valueStream()
                .map(item -> item.path(field).asString(""))
                .toList();
    }

    private UUID region(String prefix) {
        return new Place(DemoCity.read(prefix), laid).cast().region();
    }

    @Test
    void everyDutyOfEveryPlaceSignsIn() {
        SmallPlaces.prefixes().forEach(place -> DUTIES.forEach(duty -> signedIn(place + "-" + duty)));
    }

    @Test
    void aPlaceThatIsThereIsNotLaidTwice() {
        Map<String, Integer> before = laid.counts();

        everyPlaceIsLaid();

        assertThat(laid.counts()).isEqualTo(before);
        assertThat(values(signedIn("ly-user"), "/api/catalog/entries?limit=100", "code"))
                .doesNotHaveDuplicates();
    }

    @Test
    void everyPlaceHasCasesInSeveralStatesOfItsOwnLaw() {
        assertThat(SmallPlaces.prefixes()).allSatisfy(place -> {
            Browser officer = signedIn(place + "-officer");
            assertThat(values(officer, "/api/cases?limit=200", "outcome").stream()
                            .collect(Collectors.groupingBy(state -> state, Collectors.counting())))
                    .as(place)
                    .hasSizeGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void eachLocalTextWorksAloneInOnePlaceAndUnderTodaysLawInAnother() {
        LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);

        assertThat(layers("fz", today)).containsExactly("fuzhou-2017");
        assertThat(layers("fs", today)).containsExactly("foshan-2019-draft");
        assertThat(layers("ly", today)).containsExactly("lianyungang-2019", "state-council-2025");
        assertThat(layers("yt", today)).containsExactly("yongtai-2021", "fuzhou-2017", "state-council-2025");
    }

    private List<String> layers(String place, LocalDate day) {
        return regulations.profile(region(place), day).map(LayeredProfile::layers).orElseThrow().stream()
                .map(Regulation::id)
                .toList();
    }

    @Test
    void theCountyLiesInItsCity() {
        assertThat(regions.listAncestors(region("yt"))).extracting("id").containsExactly(region("fz"));
    }
}
