package org.gongshu.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongshu.Towns.done;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongshu.MovableClock;
import org.gongshu.PlatformTest;
import org.gongshu.Towns;
import org.gongshu.delivery.Grant;
import org.gongshu.delivery.GrantAct;
import org.gongshu.delivery.Grants;
import org.gongshu.delivery.RowCondition;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.Paging;
import org.gongshu.procedure.CaseStart;
import org.gongshu.procedure.Cases;
import org.gongshu.procedure.Deed;
import org.gongshu.procedure.DraftFiles;
import org.gongshu.procedure.Task;
import org.gongshu.procedure.Timeline;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.DeliveryMode;
import org.gongshu.regulation.StepOutcome;
import org.gongshu.store.Generation;
import org.gongshu.store.RowKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class UserDoubtsValueIT {

    @Autowired
    private Timeline timeline;

    @Autowired
    private DraftFiles drafts;

    @Autowired
    private DoubtfulTowns towns;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Cases cases;

    @Autowired
    private Grants grants;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MovableClock clock;

    @LocalServerPort
    private int port;

    @AfterEach
    void backToNow() {
        clock.reset();
    }

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
    void aDoubtedRowIsFlaggedAtOnceAndUnflaggedWhenTheOwnerConfirmsIt() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Grant file = town.grant(town.user, town.raiser, DeliveryMode.FILE, List.of(), "code", "name");
        Correction doubted = raised(town);

        assertThat(town.rows(town.raiser, grant, port)).contains("\"name\":\"测试2\"", "\"_disputed\":true");
        assertThat(town.export(town.raiser, file, port)).contains("P1,测试1,,f", "P2,测试2,\"name:too-short,", ",t\n");

        done(cases.decide(town.owner.actor(), null, town.verified(doubted, town.owner, StepOutcome.CONFIRMED)));

        assertThat(town.rows(town.raiser, grant, port))
                .contains("\"name\":\"测试2\"", "\"version\":1}")
                .doesNotContain("_disputed");
        Correction ended = corrections.find(town.raiser.actor(), doubted.id()).orElseThrow();
        assertThat(ended.outcome()).isEqualTo(CaseOutcome.CONFIRMED);
        assertThat(ended.dataVersion()).isNull();
    }

    private UUID scan(Towns.Someone clerk) {
        return done(drafts.keep(
                        clerk.actor(),
                        new DraftFiles.Brought(
                                "申请.pdf", "application/pdf", null, new ByteArrayInputStream(new byte[] {'x'}))))
                .id();
    }

    @Test
    void inYingkouTheOwnerHasFiveWorkingDaysFromReceipt() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        LocalDate window = LegalTime.dayOf(clock.instant()).minusDays(2);
        Doubt doubt = town.doubt("P2", "name", "测试2", "测试贰");
        Doubt early = new Doubt(
                doubt.entry(),
                doubt.key(),
                doubt.item(),
                doubt.doubted(),
                doubt.proposed(),
                doubt.reason(),
                RaisedBy.DEPARTMENT,
                null,
                new CaseStart.AtWindow(window, scan(town.raiser)));

        Correction doubted = done(corrections.raise(town.raiser.actor(), early));

        Task task = town.taskOf(doubted, town.provider);
        LocalDate due = task.due(WorkingCalendar.standard()).orElseThrow();
        WorkingCalendar calendar = WorkingCalendar.standard();
        assertThat(window.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count())
                .isEqualTo(5);
        assertThat(town.theCase(doubted).openTasks()).hasSize(1);
    }

    @Test
    void whatADepartmentWasNeverGrantedDoesNotExistForIt() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Doubt doubt = town.doubt("P2", "name", "测试2", "测试贰");
        assertThat(refused(corrections.raise(town.raiser.actor(), doubt), QualityProblem.ENTRY_NOT_FOUND)
                        .field())
                .isEqualTo("entryId");
        RowCondition onlyB = new RowCondition("area", RowCondition.Operator.EQUAL, List.of("B"));
        town.grant(town.user, town.raiser, DeliveryMode.INTERFACE, List.of(onlyB), "code", "name");

        assertThat(refused(corrections.raise(town.raiser.actor(), doubt), QualityProblem.ROW_NOT_FOUND)
                        .field())
                .isEqualTo("key");
        refused(
                corrections.raise(town.raiser.actor(), town.doubt("P9", "name", null, "甲")),
                QualityProblem.ROW_NOT_FOUND);
        refused(
                corrections.raise(town.raiser.actor(), town.doubt("P1", "children", null, "1")),
                QualityProblem.ITEM_NOT_GRANTED);
        refused(corrections.raise(town.owner.actor(), doubt), QualityProblem.OWN_ENTRY);
        DoubtfulTowns.DoubtfulTown elsewhere = towns.under("yingkou-2022");
        refused(corrections.raise(elsewhere.raiser.actor(), doubt), QualityProblem.ENTRY_NOT_FOUND);
        done(corrections.raise(town.raiser.actor(), town.doubt("P1", "name", "测试1", "测试壹")));
    }

    @Test
    void whoSeesTheKeyBehindAMaskCannotTryKeysOut() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.masked(town.user, town.raiser, DeliveryMode.INTERFACE, List.of(), "code", "code", "name");
        town.grant(town.user, town.raiser, DeliveryMode.INTERFACE, List.of(), "name", "area");
        for (String code : List.of("P2", "P9")) {
            Refusal refusal = refused(
                    corrections.raise(town.raiser.actor(), town.doubt(code, "name", "测试2", "测试贰")),
                    QualityProblem.KEY_MASKED);
            assertThat(refusal.field()).isEqualTo("key");
        }
    }

    @Test
    void whoSeesAValueBehindAMaskIsToldOfItsCorrectionButNotOfTheValue() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.masked(town.user, town.raiser, DeliveryMode.INTERFACE, List.of(), "name", "code", "name");
        Correction doubted = raised(town);
        town.correct(doubted, "测试贰");
        Correction told = corrections.find(town.raiser.actor(), doubted.id()).orElseThrow();
        assertThat(told.dataVersion()).isEqualTo(2);
        assertThat(told.former()).isNull();
        assertThat(told.corrected()).isNull();
        assertThat(corrections
                        .find(town.owner.actor(), doubted.id())
                        .orElseThrow()
                        .corrected())
                .isEqualTo("测试贰");
        assertThat(timeline.find(town.raiser.actor(), doubted.caseId())
                        .orElseThrow()
                        .statements())
                .doesNotContainKey("corrected-value");
        assertThat(timeline.find(town.owner.actor(), doubted.caseId())
                        .orElseThrow()
                        .statements())
                .containsEntry("corrected-value", "测试贰");
    }

    @Test
    void whoeverHadAGrantMayStillDoubt() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        done(grants.terminate(
                town.town.scope(), grant.id(), 1, GrantAct.ofPerson(town.officer.account, "不再需要", clock.instant())));

        assertThat(raised(town).isOpen()).isTrue();
    }

    @Test
    void severalDoubtsKeepTheFlagUntilTheLastEnds() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction name = raised(town);
        Correction children = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "children", "2", "3")));
        refused(
                corrections.raise(town.raiser.actor(), town.doubt("P2", "children", "2", "4")),
                QualityProblem.ALREADY_RAISED);

        done(cases.decide(town.owner.actor(), null, town.verified(name, town.owner, StepOutcome.CONFIRMED)));
        assertThat(town.rows(town.raiser, grant, port)).contains("\"_disputed\":true");
        done(cases.act(town.raiser.actor(), children.caseId(), null, new Deed.Retract("已核实无误")));

        assertThat(town.rows(town.raiser, grant, port)).doesNotContain("_disputed");
        assertThat(corrections
                        .find(town.raiser.actor(), children.id())
                        .orElseThrow()
                        .outcome())
                .isEqualTo(CaseOutcome.RETRACTED);
    }

    @Test
    void theFlagOutlivesAReloadAndVersionsOnlyGoUp() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction name = raised(town);
        Correction children = done(corrections.raise(town.raiser.actor(), town.doubt("P2", "children", "2", "3")));
        Generation waiting = town.fill(town.people());
        assertThat(waiting.number()).isEqualTo(2);
        town.correct(name, "测试二");
        assertThat(town.rows(town.raiser, grant, port)).contains("\"version\":3}");

        assertThat(town.makeCurrent(waiting).number()).isEqualTo(4);

        assertThat(town.rows(town.raiser, grant, port))
                .contains("\"name\":\"测试2\"", "\"_disputed\":true", "\"version\":4}");
        done(cases.decide(town.owner.actor(), null, town.verified(children, town.owner, StepOutcome.CONFIRMED)));
        assertThat(town.rows(town.raiser, grant, port)).doesNotContain("_disputed");
    }

    @Test
    void theDepartmentRaisesWhatACitizenObjectsTo() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        refused(corrections.raise(town.raiser.actor(), ofCitizen(town, " ")), QualityProblem.OBJECTION_MISSING);

        Correction raised = done(corrections.raise(town.raiser.actor(), ofCitizen(town, "姓名登记错了一个字")));

        assertThat(raised.raisedBy()).isEqualTo(RaisedBy.PUBLIC);
        assertThat(town.theCase(raised).statements()).containsEntry("citizen-objection", "姓名登记错了一个字");
    }

    private static Doubt ofCitizen(DoubtfulTowns.DoubtfulTown town, String objection) {
        return new Doubt(
                town.entry.id(),
                new RowKey(Map.of("code", "P2")),
                "name",
                null,
                "测试贰",
                "当事人到窗口提出",
                RaisedBy.PUBLIC,
                objection,
                null);
    }

    @Test
    void theLogHoldsNoValuesOfPeople() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        Correction doubted = raised(town);
        town.correct(doubted, "测试二");

        List<String> leaves = database.read(
                town.town.scope(),
                () -> jdbc.sql("""
                                SELECT encode(leaf, 'escape') FROM (
                                    SELECT leaf, subject_id FROM ledger_pending
                                    UNION ALL SELECT leaf, subject_id FROM ledger_entry) l
                                WHERE subject_id = :id
                                """)
                        .param("id", doubted.id().toString())
                        .query(String.class)
                        .list());

        assertThat(leaves)
                .hasSize(3)
                .allSatisfy(leaf -> assertThat(leaf.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                        .asString()
                        .doesNotContain("测试", "P2", "\\346\\265\\213"));
        assertThat(doubted.toString() + town.doubt("P2", "name", "测试2", "测试贰").key())
                .doesNotContain("测试", "P2");
    }

    @Test
    void overHttpBothDepartmentsFollowTheCorrection() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        town.grant();
        String body = """
                {"entryId":"%s","key":{"code":"P2"},"item":"name","doubted":"测试2","proposed":"测试贰",
                 "reason":"与证件不一致","raisedBy":"department"}
                """.formatted(town.entry.id());
        var answer = town.raiser
                .browser(port)
                .with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/corrections", body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        String address = answer.headers().firstValue("Location").orElseThrow();

        assertThat(town.owner.browser(port).get(address).body())
                .contains("\"caseNumber\":\"", "\"name\":\"测试民政局\"", "\"open\":true", "\"raisedBy\":\"department\"");
        assertThat(town.owner
                        .browser(port)
                        .get("/api/corrections?as=owner&open=true")
                        .body())
                .contains("\"total\":1");
        assertThat(town.raiser.browser(port).get("/api/corrections?as=owner").body())
                .contains("\"total\":0");
        Towns.Someone stranger = town.town.someone(town.town.department("测试水务局"), Role.STEWARD);
        assertThat(stranger.browser(port).get(address).statusCode()).isEqualTo(404);
        assertThat(stranger.browser(port).get("/api/corrections").body()).contains("\"total\":0");
        assertThat(town.raiser.browser(port).get("/api/corrections?colour=red").statusCode())
                .isEqualTo(400);
        assertThat(corrections.list(
                        town.officer.actor(), new CorrectionSearch(null, null, null, null), new Paging(null, 5)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void aDeadlineThatHasPassedIsShownAsPassedAndDecidesNothing() {
        DoubtfulTowns.DoubtfulTown town = towns.under("yingkou-2022");
        Grant grant = town.grant();
        Correction doubted = raised(town);
        Instant later = clock.instant().plus(Duration.ofDays(30));
        assertThat(town.taskOf(doubted, town.provider).isOverdue(later, WorkingCalendar.standard()))
                .isTrue();
        assertThat(town.rows(town.raiser, grant, port)).contains("\"_disputed\":true");
    }
}
