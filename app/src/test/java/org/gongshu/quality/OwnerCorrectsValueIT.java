package org.gongshu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.collection.Check;
import org.gongshu.collection.LoadTerms;
import org.gongshu.collection.QualityRule;
import org.gongshu.collection.QualityRules;
import org.gongshu.collection.Severity;
import org.gongshu.delivery.Grant;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.organization.Department;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.procedure.CaseProblem;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.Task;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.store.DatasetStore;
import org.gongshu.store.Generation;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OwnerCorrectsValueIT {

    @Autowired
    private DoubtfulTowns towns;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Cases cases;

    @Autowired
    private QualityRules rules;

    @Autowired
    private DatasetStore store;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private Correction raised(DoubtfulTowns.DoubtfulTown town) {
        return done(corrections.raise(town.raiser.actor(), town.doubt("P2", "name", "测试2", "测试贰")));
    }

    private static Refusal refused(Outcome<?> outcome, ProblemCode expected) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<?>) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(expected);
        return refusal;
    }

    @Test
    void inFuzhouAuthorityAndOwnerVerifyTogetherWithoutANumberOfDays() {
        DoubtfulTowns.DoubtfulTown town = towns.under("fuzhou-2017");
        Grant grant = town.grant();
        Correction doubted = raised(town);
        assertThat(town.theCase(doubted).openTasks())
                .hasSize(2)
                .allMatch(task -> task.due(WorkingCalendar.standard()).isEmpty());

        done(cases.decide(town.officer.actor(), null, town.verified(doubted, town.officer, StepOutcome.DIFFERS)));
        assertThat(town.theCase(doubted).isOpen()).isTrue();
        assertThat(town.rows(town.raiser, grant, port)).contains("\"_disputed\":true");
        done(cases.decide(town.owner.actor(), null, town.verified(doubted, town.owner, StepOutcome.DIFFERS)));
        Task correcting = town.taskOf(doubted, town.provider);
        done(cases.decide(town.owner.actor(), null, Deed.Decide.of(correcting.id(), StepOutcome.DONE)));

        assertThat(town.rows(town.raiser, grant, port))
                .contains("\"name\":\"测试贰\"", "\"version\":2}")
                .doesNotContain("_disputed");
        assertThat(corrections.find(town.owner.actor(), doubted.id()).orElseThrow())
                .satisfies(ended -> {
                    assertThat(ended.outcome()).isEqualTo(CaseOutcome.AGREED);
                    assertThat(ended.former()).isEqualTo("测试2");
                    assertThat(ended.corrected()).isEqualTo("测试贰");
                    assertThat(ended.dataVersion()).isEqualTo(2);
                });
    }

    @Test
    void whatTheOwnerFindsRightIsDeliveredAndTheFormerRowIsKept() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Department other = town.town.department("测试教育局");
        Towns.Someone reader = town.town.someone(other, Role.STEWARD);
        Grant others = town.grant(other, reader, DeliveryMode.INTERFACE, List.of(), "code", "area");
        town.rows(reader, others, port);
        Department idle = town.town.department("测试水务局");
        town.grant(idle, town.town.someone(idle, Role.STEWARD), DeliveryMode.INTERFACE, List.of(), "code");
        Correction doubted = raised(town);

        town.correct(doubted, "测试二");

        assertThat(town.rows(town.raiser, grant, port))
                .contains("\"name\":\"测试二\"", "\"_marks\":\"children:code-list\"", "\"version\":2}")
                .doesNotContain("_disputed");
        assertThat(former(town)).containsExactly(Map.of("name", "测试2", "from", 1, "until", 2));
        assertThat(toldOfCorrection(town)).containsExactly(other.id());
        assertThat(town.rows(town.raiser, grant, port)).contains("\"total\":1");
    }

    private List<Map<String, Object>> former(DoubtfulTowns.DoubtfulTown town) {
        Generation current = currentOf(town);
        return jdbc.sql("SELECT name, \"_load\" AS from, \"_until\" AS until FROM dataset.\"h_%s\""
                        .formatted(current.id().toString().replace("-", "")))
                .query((row, _) ->
                        Map.<String, Object>of("name", row.getString(1), "from", row.getInt(2), "until", row.getInt(3)))
                .list();
    }

    private Generation currentOf(DoubtfulTowns.DoubtfulTown town) {
        return database.read(
                town.town.scope(), () -> store.findCurrent(town.entry.id()).orElseThrow());
    }

    private List<UUID> toldOfCorrection(DoubtfulTowns.DoubtfulTown town) {
        return database.read(
                town.town.scope(),
                () -> jdbc.sql("SELECT department_id FROM notice WHERE code = 'quality.corrected'")
                        .query(UUID.class)
                        .list());
    }

    @Test
    void aValueThatDoesNotFitIsNotWritten() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction doubted = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "children", "2", null)));
        done(cases.decide(town.owner.actor(), null, town.verified(doubted, town.owner, StepOutcome.DIFFERS)));

        Deed.Decide silent = Deed.Decide.of(town.taskOf(doubted, town.provider).id(), StepOutcome.DONE);
        assertThat(refused(cases.decide(town.owner.actor(), null, silent), QualityProblem.VALUE_MISSING)
                        .field())
                .isEqualTo("statements.corrected-value");
        refused(cases.decide(town.owner.actor(), null, town.correcting(doubted, "two")), QualityProblem.VALUE_INVALID);
        assertThat(town.theCase(doubted).isOpen()).isTrue();

        done(cases.decide(town.owner.actor(), null, town.correcting(doubted, " ")));
        assertThat(town.rows(town.raiser, grant, port)).contains("\"children\":null", "\"version\":2}");
    }

    @Test
    void theRulesThatTurnRowsAwayHoldForCorrectionsToo() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        Correction doubted = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "area", "A", null)));
        QualityRule known = new QualityRule("area", new Check.CodeList(List.of("A", "B")), Severity.REJECT);
        done(rules.replace(town.owner.actor(), town.entry.id(), 0, List.of(known), LoadTerms.USUAL));
        done(cases.decide(town.owner.actor(), null, town.verified(doubted, town.owner, StepOutcome.DIFFERS)));

        refused(cases.decide(town.owner.actor(), null, town.correcting(doubted, "C")), QualityProblem.VALUE_INVALID);
        done(cases.decide(town.owner.actor(), null, town.correcting(doubted, "B")));
    }

    @Test
    void aDecisionTakenTwiceIsRefused() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        Correction doubted = raised(town);
        Deed.Decide confirmed = town.verified(doubted, town.owner, StepOutcome.CONFIRMED);
        done(cases.decide(town.owner.actor(), null, confirmed));

        refused(cases.decide(town.owner.actor(), null, confirmed), CaseProblem.CASE_CLOSED);
    }

    @Test
    void aWrongKeyIsCorrectedUnlessAnotherRowHasIt() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction children = done(corrections.raise(town.raiser.actor(), town.doubt("P3", "children", "3", "5")));
        Correction key = done(corrections.raise(town.raiser.actor(), town.doubt("P3", "code", "P3", "P2")));
        done(cases.decide(town.owner.actor(), null, town.verified(key, town.owner, StepOutcome.DIFFERS)));
        refused(cases.decide(town.owner.actor(), null, town.correcting(key, "P4")), QualityProblem.KEY_TAKEN);
        refused(cases.decide(town.owner.actor(), null, town.correcting(key, "P2")), QualityProblem.KEY_TAKEN);

        done(cases.decide(town.owner.actor(), null, town.correcting(key, "P7")));
        assertThat(disputed(town)).containsExactly("P7");
        town.correct(children, "5");

        assertThat(disputed(town)).isEmpty();
        assertThat(town.rows(town.raiser, grant, port)).contains("\"version\":3}");
        assertThat(corrections
                        .find(town.owner.actor(), children.id())
                        .orElseThrow()
                        .dataVersion())
                .isEqualTo(3);
    }

    private List<String> disputed(DoubtfulTowns.DoubtfulTown town) {
        Generation current = currentOf(town);
        return jdbc.sql("SELECT code FROM dataset.\"g_%s\" WHERE \"_disputed\""
                        .formatted(current.id().toString().replace("-", "")))
                .query(String.class)
                .list();
    }
}
