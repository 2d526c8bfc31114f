package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.kernel.Ids;
import org.gongshu.organization.Actor;
import org.gongshu.platform.Database;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the answer to a demand brought about is noted as undone when a review replaces the answer. */
@PlatformTest
class ReviewReplacesReplyIT {

    @Autowired
    private CaseTowns caseTowns;

    @Autowired
    private Towns towns;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatTheReplacedReplyDidIsNotedAsUndone() {
        CaseTowns.CaseTown town = caseTowns.under("fuzhou-2017");
        Cases cases = caseTowns.rehearsed();
        Actor.Applicant citizen = towns.university().actor();
        Party asking = Party.ofSociety(citizen.applicant());
        Case demand = settled(
                cases,
                town,
                done(cases.open(
                        citizen,
                        Opening.of(ProcedureKind.OPENING_DEMAND, town.town.id(), asking, "希望开放名录")
                                .about(Subject.whole("catalog-entry", Ids.next(), "名录", town.provider.id(), Map.of()))
                                .state("demand", "名录"))));
        assertThat(demand.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(undone(town, demand.id())).isFalse();

        Case review = settled(
                cases,
                town,
                done(cases.open(
                        citizen,
                        Opening.of(ProcedureKind.REVIEW, town.town.id(), asking, "复核")
                                .childOf(demand.id())
                                .state("objection", "答复未说明哪个单位发布"))));
        assertThat(review.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(undone(town, demand.id())).isTrue();
        assertThat(undone(town, review.id())).isFalse();
    }

    private Case settled(Cases cases, CaseTowns.CaseTown town, Case opened) {
        Case now = opened;
        for (int turn = 0; now.isOpen() && turn < 9; turn++) {
            Task task = now.openTasks().getFirst();
            boolean ofProvider = task.seat().party().id().equals(town.provider.id());
            var step = now.law().step(task.step());
            StepOutcome outcome =
                    step.outcomes().containsKey(StepOutcome.AGREED) ? StepOutcome.AGREED : StepOutcome.DONE;
            var said = new java.util.TreeMap<String, String>();
            step.evidence().forEach(evidence -> said.put(evidence.id(), "已办"));
            now = done(cases.decide(
                    ofProvider ? town.answerer.actor() : town.officer.actor(),
                    null,
                    Deed.Decide.of(task.id(), outcome).stating(said)));
        }
        return now;
    }

    private boolean undone(CaseTowns.CaseTown town, UUID id) {
        return database.read(
                town.town.scope(),
                () -> jdbc.sql("SELECT bool_and(undone_at IS NOT NULL) FROM case_effect WHERE case_id = :id")
                        .param("id", id)
                        .query(Boolean.class)
                        .single());
    }
}
