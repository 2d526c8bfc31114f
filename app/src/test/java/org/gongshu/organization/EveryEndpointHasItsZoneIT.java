package org.gongshu.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.gongshu.PlatformTest;
import org.gongshu.jobs.JobHandler;
import org.gongshu.jobs.RecurringJob;
import org.gongshu.organization.web.access.AccessTable;
import org.gongshu.platform.Settings.Zone;
import org.gongshu.platform.web.Zones;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a process answers and does in each of its roles. */
@PlatformTest
class EveryEndpointHasItsZoneIT {

    @Autowired
    private AccessTable table;

    @Autowired
    private List<RecurringJob> rounds;

    @Autowired
    private List<JobHandler> handlers;

    @Test
    void everyEndpointIsWrittenDownForAZone() {
        assertThat(paths())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(Zones.of(path)).as(path).isNotEmpty());
    }

    @Test
    void openingAnswersThePublicPagesAndNothingOfTheSharingSide() {
        assertThat(paths())
                .filteredOn(path -> Zones.serves(Zone.OPENING, path))
                .allMatch(path -> path.equals("/")
                        || List.of("/datasets", "/policy", "/open/", "/actuator", "/error", "/assets").stream()
                                .anyMatch(path::startsWith))
                .contains("/", "/datasets", "/open/datasets/{slug}");
        for (String path : List.of(
                "/api/session",
                "/api/tasks",
                "/data/grants/1/rows",
                "/oauth2/token",
                "/console/",
                "/ledger/checkpoint",
                "/invented",
                "/api",
                "//api/session",
                "/open/../api/session")) {
            assertThat(Zones.serves(Zone.OPENING, path)).as(path).isFalse();
        }
    }

    @Test
    void sharingAnswersNoPublicPage() {
        assertThat(Set.of("/", "/datasets", "/datasets/a", "/policy", "/open/datasets", "/invented"))
                .noneMatch(path -> Zones.serves(Zone.SHARING, path));
        assertThat(paths())
                .filteredOn(
                        path -> path.startsWith("/api/") || path.startsWith("/data/") || path.startsWith("/ledger/"))
                .isNotEmpty()
                .allMatch(path -> Zones.serves(Zone.SHARING, path));
    }

    @Test
    void allAnswersEverything() {
        assertThat(paths()).allMatch(path -> Zones.serves(Zone.ALL, path));
    }

    @Test
    void onlyTheTakingInOfParcelsAndTheSweepingOfOnesOwnIsWorkOfTheOpeningSide() {
        assertThat(rounds)
                .filteredOn(round -> round.zone() != Zone.SHARING)
                .extracting(RecurringJob::name)
                .containsExactlyInAnyOrder("arriving-parcels", "old-jobs", "abandoned-files");
        assertThat(handlers).extracting(JobHandler::zone).containsOnly(Zone.SHARING);
    }

    private List<String> paths() {
        return table.endpoints().stream()
                .map(endpoint -> endpoint.pattern().getPatternString())
                .distinct()
                .toList();
    }
}
