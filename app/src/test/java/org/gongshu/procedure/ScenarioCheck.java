package org.gongshu.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongshu.kernel.ArticleRef;
import org.gongshu.kernel.LegalTime;
import org.gongshu.kernel.Refusal;
import org.gongshu.kernel.WorkingCalendar;
import org.gongshu.regulation.CaseOutcome;
import org.gongshu.regulation.Effect;
import org.gongshu.regulation.PartyRole;
import org.gongshu.regulation.RecordField;
import org.gongshu.regulation.Regulation;
import org.gongshu.regulation.scenario.Then;
import org.jspecify.annotations.Nullable;

/** Compares what happened with what must have happened. */
final class ScenarioCheck {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.standard();

    private final Regulation regulation;
    private final ScenarioStage stage;
    private final ScenarioTown town;

    ScenarioCheck(Regulation regulation, ScenarioStage stage, ScenarioTown town) {
        this.regulation = regulation;
        this.stage = stage;
        this.town = town;
    }

    void waitsFor(Case it, Then.WaitsFor waits) {
        assertThat(it.openTasks())
                .as("steps of %s", waits.inCase())
                .isNotEmpty()
                .allMatch(task -> task.step().equals(waits.step()));
        assertThat(it.openTasks().stream().map(Task::role).collect(Collectors.toSet()))
                .isEqualTo(Set.copyOf(waits.roles()));
    }

    void due(Case it, @Nullable LocalDate day) {
        assertThat(it.openTasks())
                .isNotEmpty()
                .allSatisfy(task -> assertThat(task.due(CALENDAR).orElse(null)).isEqualTo(day));
    }

    void overdue(Case it, Then.Overdue overdue) {
        assertThat(it.isOpen()).isTrue();
        assertThat(it.openTasks())
                .anyMatch(task ->
                        task.isOverdue(LegalTime.endOf(overdue.day()).minusMillis(1), CALENDAR) == overdue.overdue());
    }

    /** Nobody was asked: what was applied for was had at once. */
    void atOnce(Case it, ArticleRef article) {
        assertThat(it.outcome()).isIn(CaseOutcome.AGREED, CaseOutcome.DONE);
        assertThat(it.tasks()).extracting(Task::state).containsOnly(TaskState.COLLAPSED);
        assertThat(it.law().article()).isEqualTo(article);
    }

    void refused(@Nullable Refusal refusal, Then.Refused expected) {
        assertThat(refusal).as("a refusal").isNotNull();
        Refusal is = Objects.requireNonNull(refusal);
        assertThat(is.field()).isEqualTo(expected.field());
        assertThat(is.article()).isEqualTo(expected.article());
    }

    void took(Case it, List<Effect> effects) {
        assertThat(stage.effectsOf(town, it))
                .containsExactlyInAnyOrderElementsOf(
                        effects.stream().map(Effect::word).toList());
    }

    void told(Case it, List<PartyRole> roles) {
        Set<java.util.UUID> told = stage.toldOf(town, it);
        for (PartyRole role : roles) {
            List<Party> those = it.parties().getOrDefault(Roles.bodyOf(role), List.of());
            assertThat(those).as("who plays %s", role).isNotEmpty();
            assertThat(told)
                    .as("%s is told", role)
                    .containsAll(those.stream().map(Party::id).toList());
        }
    }

    void explained(Case it, ArticleRef article) {
        Stream<ArticleRef> ofTasks = it.tasks().stream()
                .flatMap(task -> Stream.concat(
                        Stream.of(it.law().step(task.step()).article()), task.clock().article().stream()));
        assertThat(Stream.concat(Stream.of(it.law().procedure().article()), ofTasks))
                .contains(article);
    }

    void kept(Case it, String evidence) {
        boolean rule =
                it.law().procedure().keep().stream().anyMatch(each -> each.id().equals(evidence));
        assertThat(rule || it.documents().contains(evidence) || it.statements().containsKey(evidence))
                .as("%s is kept", evidence)
                .isTrue();
    }

    void recordHolds(List<RecordField> fields) {
        assertThat(Objects.requireNonNull(regulation.usageRecord()).fields())
                .extracting(field -> field.field())
                .containsExactlyInAnyOrderElementsOf(fields);
    }

    void gateStands(Then.GateStands gate) {
        assertThat(regulation.gates())
                .anyMatch(each -> each.id().equals(gate.gate())
                        && each.before().contains(gate.before())
                        && each.when().isEmpty());
    }
}
