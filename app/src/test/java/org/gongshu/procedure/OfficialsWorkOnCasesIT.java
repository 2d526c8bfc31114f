package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongshu.Towns.done;

import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.ZipInputStream;
import org.gongshu.PlatformTest;
import org.gongshu.kernel.BasisLevel;
import org.gongshu.kernel.Ids;
import org.gongshu.kernel.Outcome;
import org.gongshu.kernel.ProblemCode;
import org.gongshu.kernel.Refusal;
import org.gongshu.organization.Actor;
import org.gongshu.organization.Role;
import org.gongshu.platform.Database;
import org.gongshu.platform.PlatformProblem;
import org.gongshu.procedure.rehearsal.RehearsedKind;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.ProcedureKind;
import org.gongshu.regulation.StepOutcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PlatformTest
class OfficialsWorkOnCasesIT {

    @Autowired
    private CaseTowns towns;

    @Autowired
    private Timeline timeline;

    @Autowired
    private CaseDocuments documents;

    @Autowired
    private Database database;

    @Autowired
    private JdbcClient jdbc;

    private CaseTowns.CaseTown town;
    private Cases cases;

    @BeforeEach
    void aTownUnderItsLaw() {
        town = towns.under("yingkou-2022");
        cases = towns.rehearsed();
    }

    private Case opened() {
        return done(cases.open(town.applicant.actor(), town.application()));
    }

    private static Task only(Case of) {
        assertThat(of.openTasks()).hasSize(1);
        return of.openTasks().getFirst();
    }

    private static Refusal refused(Outcome<?> outcome, ProblemCode expected) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        Refusal refusal = ((Outcome.Refused<?>) outcome).refusal();
        assertThat(refusal.code()).isEqualTo(expected);
        return refusal;
    }

    @Test
    void whatIsStoredIsWhatWasDone() {
        Case open = opened();

        Case read = cases.findCase(town.answerer.actor(), open.id()).orElseThrow();

        assertThat(read).isEqualTo(open);
        assertThat(only(read).seat()).isEqualTo(Seat.desk(Party.of(town.provider.id())));
        assertThat(read.law().regulation().id()).isEqualTo("yingkou-2022");
        assertThat(read.number()).matches("20\\d\\d-000001");
    }

    @Test
    void aDecisionLeavesItsTraces() {
        Case open = opened();

        Case decided = done(
                cases.decide(town.answerer.actor(), 1, Deed.Decide.of(only(open).id(), StepOutcome.AGREED)));

        Timeline.Told told = timeline.find(town.applicant.actor(), open.id()).orElseThrow();
        assertThat(told.told()).isEqualTo(decided);
        assertThat(decided.outcome()).isEqualTo(CaseOutcome.AGREED);
        assertThat(told.lines()).hasSize(2).allMatch(line -> line.receipt() != null);
        assertThat(told.results()).extracting(Timeline.Result::effect).containsExactly("grant");
        assertThat(count("SELECT count(*) FROM notice WHERE case_id = :id", open.id()))
                .isPositive();
        assertThat(count("SELECT count(*) FROM ledger_pending WHERE subject_id = :id::text", open.id())
                        + count("SELECT count(*) FROM ledger_entry WHERE subject_id = :id::text", open.id()))
                .isEqualTo(2);
    }

    private long count(String sql, UUID id) {
        return database.read(
                town.town.scope(),
                () -> jdbc.sql(sql).param("id", id).query(Long.class).single());
    }

    @Test
    void theReplyIsANumberedDocument() throws Exception {
        Case open = opened();
        Basis basis = new Basis(Ids.next(), BasisLevel.LAW, "某法 <第一版> & 附录", "5", true);
        done(cases.decide(
                town.answerer.actor(),
                null,
                Deed.Decide.of(only(open).id(), StepOutcome.REFUSED).because(new Grounds("涉及第三方", List.of(basis)))));

        CaseDocument reply = documents
                .listDocuments(town.applicant.actor(), open.id())
                .orElseThrow()
                .getFirst();

        assertThat(reply.evidence()).isEqualTo("reply");
        assertThat(reply.outgoing()).isTrue();
        assertThat(reply.number()).matches("20\\d\\d-000001");
        assertThat(textOf(reply)).contains("测试民政局：", "登记信息", "不同意", "涉及第三方", "某法 &lt;第一版&gt; &amp; 附录", "第5条", "测试登记局");
    }

    private String textOf(CaseDocument document) throws Exception {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(documents.bytesOf(document)))) {
            while (!zip.getNextEntry().getName().equals("word/document.xml")) {
                zip.closeEntry();
            }
            return new String(zip.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsLate() throws Exception {
        Case open = opened();
        Actor.Official colleague = town.somebodyOf(town.provider, Role.STEWARD);
        Deed.Decide yes = Deed.Decide.of(only(open).id(), StepOutcome.AGREED);
        Callable<Outcome<Case>> one = () -> cases.decide(town.answerer.actor(), null, yes);
        Callable<Outcome<Case>> other = () -> cases.decide(colleague, null, yes);

        List<Outcome<Case>> outcomes;
        try (ExecutorService pair = Executors.newFixedThreadPool(2)) {
            outcomes = pair.invokeAll(List.of(one, other)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
        }

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .singleElement()
                .satisfies(late -> refused(late, CaseProblem.CASE_CLOSED));
        assertThat(count("SELECT count(*) FROM case_effect WHERE case_id = :id", open.id()))
                .isEqualTo(1);
    }

    @Test
    void whoLooksAtAnOldPageIsToldSo() {
        Case open = opened();
        done(cases.act(town.applicant.actor(), open.id(), 1, new Deed.Urge("请尽快")));

        refused(
                cases.decide(town.answerer.actor(), 1, Deed.Decide.of(only(open).id(), StepOutcome.AGREED)),
                PlatformProblem.VERSION_CHANGED);
    }

    @Test
    void whoHasNoPartSeesNothing() {
        Case open = opened();
        Actor.Official neighbour = town.somebodyOf(town.town.department("测试水务局"), Role.STEWARD);
        CaseTowns.CaseTown elsewhere = towns.under("yingkou-2022");
        Deed.Decide yes = Deed.Decide.of(only(open).id(), StepOutcome.AGREED);

        for (Actor.Official stranger : List.of(neighbour, elsewhere.officer.actor(), elsewhere.answerer.actor())) {
            assertThat(cases.findCase(stranger, open.id())).isEmpty();
            refused(cases.decide(stranger, null, yes), PlatformProblem.NOT_FOUND);
            refused(cases.act(stranger, open.id(), null, new Deed.Urge("")), PlatformProblem.NOT_FOUND);
        }
        assertThat(cases.findCase(town.officer.actor(), open.id())).isPresent();
        refused(cases.decide(town.officer.actor(), null, yes), CaseProblem.NOT_YOUR_TASK);
    }

    @Test
    void aConclusionThatCannotBeCarriedOutIsNoConclusion() {
        Cases failing = towns.with(List.of(new Unwilling()), towns.writer);
        Case open = opened();

        refused(
                failing.decide(
                        town.answerer.actor(), null, Deed.Decide.of(only(open).id(), StepOutcome.AGREED)),
                CaseProblem.NO_BODY);

        assertThat(cases.findCase(town.answerer.actor(), open.id())).contains(open);
        assertThat(count("SELECT count(*) FROM case_act WHERE case_id = :id", open.id()))
                .isEqualTo(1);
    }

    /** A kind whose room cannot do what was decided. */
    private static final class Unwilling implements CaseKind {

        @Override
        public ProcedureKind kind() {
            return ProcedureKind.SHARE_APPLICATION;
        }

        @Override
        public Set<Effect> effects() {
            return Set.of(Effect.GRANT);
        }

        @Override
        public java.util.Optional<Refusal> eligibility(Opening opening) {
            return java.util.Optional.empty();
        }

        @Override
        public Outcome<List<Effected>> effect(Conclusion conclusion) {
            return Outcome.refused(CaseProblem.NO_BODY);
        }

        @Override
        public Outcome<List<Effected>> undo(Conclusion conclusion) {
            return Outcome.done(List.of());
        }
    }

    @Test
    void aDecisionThatBreaksOffAnywhereLeavesNothingHalfDone() {
        Case open = opened();
        Deed.Decide yes = Deed.Decide.of(only(open).id(), StepOutcome.AGREED);
        int statements = 0;
        while (true) {
            FailingWriter writer = new FailingWriter(jdbc, ++statements);
            Cases breaking = towns.with(RehearsedKind.all(), writer.writer());
            if (!writer.breaksOff(() -> breaking.decide(town.answerer.actor(), null, yes))) {
                break;
            }
            assertThat(cases.findCase(town.answerer.actor(), open.id())).contains(open);
            assertThat(count("SELECT count(*) FROM case_effect WHERE case_id = :id", open.id()))
                    .isZero();
            assertThat(count("SELECT count(*) FROM case_document WHERE case_id = :id", open.id()))
                    .isZero();
            assertThat(count("SELECT count(*) FROM case_act WHERE case_id = :id", open.id()))
                    .isEqualTo(1);
        }
        assertThat(statements).isGreaterThan(5);
        assertThat(cases.findCase(town.answerer.actor(), open.id()))
                .hasValueSatisfying(after -> assertThat(after.outcome()).isEqualTo(CaseOutcome.AGREED));
    }

    @Test
    void theTimelineIsNeverChanged() {
        Case open = opened();

        assertThatThrownBy(() -> database.write(
                        town.town.scope(),
                        () -> jdbc.sql("UPDATE case_act SET remark = 'x' WHERE case_id = :id")
                                .param("id", open.id())
                                .update()))
                .hasMessageContaining("never changed");
    }
}
