package org.gongshu.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.gongshu.Towns.done;
import static org.gongshu.opening.OpeningTowns.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongshu.Browser;
import org.gongshu.PlatformTest;
import org.gongshu.catalog.CatalogEntry;
import org.gongshu.catalog.Entries;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.Scope;
import org.gongshu.platform.Database;
import org.gongshu.procedure.Conclusion;
import org.gongshu.procedure.Extent;
import org.gongshu.procedure.Grounds;
import org.gongshu.procedure.Party;
import org.gongshu.procedure.Subject;
import org.gongshu.procedure.SubjectState;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.Fact;
import org.gongshu.regulation.OpeningType;
import org.gongshu.regulation.ProcedureKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@PlatformTest
class BodiesSettleAndMarkIT {

    @Autowired
    private OpeningTowns openings;

    @Autowired
    private StaleNoticeKind stale;

    @Autowired
    private TypeDisputeKind dispute;

    @Autowired
    private Entries entries;

    @Autowired
    private Republication republication;

    @Autowired
    private Database database;

    @LocalServerPort
    private int port;

    @Test
    void aSettledDisputeGivesTheEntryItsOpeningTypeAsANewEdition() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        CatalogEntry entry = town.entry(OpeningType.CONDITIONAL);
        Subject subject = Subject.whole("catalog-entry", entry.id(), entry.name(), town.provider.id(), Map.of());
        Conclusion settled = concluded(
                town, ProcedureKind.OPENING_TYPE_DISPUTE, Effect.SET_OPENING_TYPE, CaseOutcome.AGREED, subject);

        database.write(Scope.of(town.town.id()), () -> done(dispute.effect(settled)));

        CatalogEntry now = entries.getEntry(town.town.scope(), entry.id());
        assertThat(now.openingType()).isEqualTo(OpeningType.UNCONDITIONAL);
        assertThat(now.edition()).isEqualTo(2);
        assertThat(now.items()).allMatch(item -> item.openingBasis().isEmpty());
        assertThat(dispute.undo(settled)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void everybodySeesThatADatasetIsOutOfDateUntilItsNextContent() {
        OpeningTowns.OpeningTown town = openings.under("yingkou-2022");
        CatalogEntry entry = town.entry(OpeningType.UNCONDITIONAL);
        String slug = town.open(entry, port);
        Conclusion conclusion = notice(town, town.datasetOf(slug));

        database.write(Scope.of(town.town.id()), () -> done(stale.effect(conclusion)));
        assertThat(Browser.at(port).get("/datasets/" + slug).body()).contains("线路已经调整");
        assertThat(json(Browser.at(port).get("/open/datasets/" + slug))
                        .at("/stale/note")
                        .stringValue())
                .isEqualTo("线路已经调整");

        database.write(Scope.of(town.town.id()), () -> done(stale.undo(conclusion)));
        assertThat(Browser.at(port).get("/datasets/" + slug).body()).doesNotContain("线路已经调整");

        database.write(Scope.of(town.town.id()), () -> done(stale.effect(conclusion)));
        town.load(entry, 900);
        await().untilAsserted(() -> {
            republication.run();
            assertThat(json(Browser.at(port).get("/open/datasets/" + slug))
                            .get("stale")
                            .isNull())
                    .isTrue();
        });
    }

    private static Conclusion notice(OpeningTowns.OpeningTown town, UUID dataset) {
        Subject subject = Subject.whole(DatasetSource.TYPE, dataset, "演示线路客流", town.provider.id(), Map.of());
        return concluded(town, ProcedureKind.STALE_NOTICE, Effect.FLAG_STALE, CaseOutcome.DONE, subject);
    }

    /** As a regulation that has the procedure would have it end. */
    private static Conclusion concluded(
            OpeningTowns.OpeningTown town, ProcedureKind kind, Effect effect, CaseOutcome outcome, Subject subject) {
        return new Conclusion(
                Ids.next(),
                "2026-000009",
                town.town.id(),
                kind,
                "演示办件",
                outcome,
                Set.of(effect),
                Party.of(town.provider.id()),
                Ids.next(),
                Map.of(),
                List.of(new SubjectState(subject, outcome, Extent.WHOLE, List.of(), Grounds.NONE)),
                Map.of(Fact.TARGET_OPENING_TYPE, Set.of("unconditional")),
                Map.of("reason", "线路已经调整"),
                new ArticleRef("example-2020", "38"),
                null,
                Instant.parse("2026-03-02T01:00:00Z"),
                LocalDate.of(2026, 3, 2),
                null);
    }
}
